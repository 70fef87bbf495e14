import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { SourceStates } from './SourceStates';

const entity = (kind: string, name: string, etag: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    etag,
    annotations:
      kind === 'Component' ? { 'backstage.io/techdocs-ref': 'dir:.' } : {},
  },
});

describe('SourceStates', () => {
  /** Metadata of the site of the component cart; undefined before its first build. */
  let metadata: object | undefined;
  const techdocs = createServer((request, response) => {
    const isCart =
      request.url ===
      '/static/docs/default/component/cart/techdocs_metadata.json';
    response.statusCode = isCart && metadata ? 200 : 404;
    response.end(JSON.stringify(metadata ?? {}));
  });
  let baseUrl: string;
  beforeAll(async () => {
    techdocs.listen(0, '127.0.0.1');
    await once(techdocs, 'listening');
    const address = techdocs.address();
    baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => techdocs.close());
  beforeEach(() => {
    metadata = { etag: 'first', build_timestamp: 1 };
  });

  /** Returns the state of an index with these etags of a component and an API. */
  const stateOf = (type: string, component = 'a', api = 'a') =>
    SourceStates.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          entity('Component', 'cart', component),
          entity('API', 'cart', api),
        ],
      }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => baseUrl,
      }),
    }).stateOf(type);

  it.each([
    ['software-catalog', true, true],
    ['apis', false, true],
    ['techdocs', true, false],
  ])(
    'of %s depends on the etags of its entities',
    async (type, onComponent, onApi) => {
      const before = await stateOf(type);

      expect(await stateOf(type)).toBe(before);
      expect((await stateOf(type, 'b')) !== before).toBe(onComponent);
      expect((await stateOf(type, 'a', 'b')) !== before).toBe(onApi);
    },
  );

  it('of the documentation depends on the builds of its sites', async () => {
    const states = new Set<string | undefined>();
    for (const one of [
      undefined,
      { etag: 'first', build_timestamp: 1 },
      { etag: 'second', build_timestamp: 1 },
      { etag: 'second', build_timestamp: 2 },
    ]) {
      metadata = one;
      states.add(await stateOf('techdocs'));
    }

    expect(states.size).toBe(4);
  });

  it('of another index is unknown', async () => {
    expect(await stateOf('tools')).toBeUndefined();
  });
});
