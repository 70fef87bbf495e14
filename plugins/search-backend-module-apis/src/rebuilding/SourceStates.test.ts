import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
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
  const folder = createMockDirectory();
  /** Publishes a build of the site of the component cart. */
  const publish = (metadata: string) =>
    folder.setContent({
      'default/component/cart/techdocs_metadata.json': metadata,
    });
  beforeEach(() => publish('first'));

  function create(
    etags: { component?: string; api?: string } = {},
    publisher: object = {
      type: 'local',
      local: { publishDirectory: folder.path },
    },
  ) {
    let now = 0;
    const catalog = catalogServiceMock({
      entities: [
        entity('Component', 'cart', etags.component ?? 'a'),
        entity('API', 'cart', etags.api ?? 'a'),
      ],
    });
    const states = SourceStates.create({
      auth: mockServices.auth(),
      catalog,
      config: mockServices.rootConfig({
        data: { techdocs: { publisher: { ...publisher } } },
      }),
      now: () => now,
    });
    return {
      states,
      requests: jest.spyOn(catalog, 'getEntities'),
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  it.each([
    ['software-catalog', true, true],
    ['apis', false, true],
    ['techdocs', true, false],
  ])(
    'of %s depends on the etags of its entities',
    async (type, onComponent, onApi) => {
      const stateOf = (etags: { component?: string; api?: string }) =>
        create(etags).states.stateOf(type);
      const before = await stateOf({});

      expect(await stateOf({})).toBe(before);
      expect((await stateOf({ component: 'b' })) !== before).toBe(onComponent);
      expect((await stateOf({ api: 'b' })) !== before).toBe(onApi);
    },
  );

  it('of the documentation depends on the builds of its sites', async () => {
    const { states } = create();
    const seen = new Set<string | undefined>();
    folder.clear();
    seen.add(await states.stateOf('techdocs'));
    for (const build of ['first', 'the second']) {
      publish(build);
      seen.add(await states.stateOf('techdocs'));
    }

    expect(seen.size).toBe(3);
    expect(seen.has(await states.stateOf('techdocs'))).toBe(true);
  });

  it.each([{ type: 'awsS3' }, { type: 'local' }])(
    'of documentation is unknown when it is not in a configured folder: %j',
    async publisher => {
      const { states } = create({}, publisher);

      expect(await states.stateOf('techdocs')).toBeUndefined();
    },
  );

  it('of another index is unknown', async () => {
    expect(await create().states.stateOf('tools')).toBeUndefined();
  });

  it('requests the entities once for all indexes, and again later', async () => {
    const { states, requests, pass } = create();

    await Promise.all(
      ['software-catalog', 'apis'].map(type => states.stateOf(type)),
    );
    await states.stateOf('techdocs');
    expect(requests).toHaveBeenCalledTimes(1);

    pass(4_000);
    await states.stateOf('apis');
    expect(requests).toHaveBeenCalledTimes(2);
  });
});
