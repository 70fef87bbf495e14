import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { keepBuilt } from './keepBuilt';
import { SiteChanges } from './SiteChanges';

const cart = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'cart',
    annotations: {
      'backstage.io/managed-by-location': `file:${__filename}`,
      'backstage.io/techdocs-ref': 'dir:.',
    },
  },
};

describe('keepBuilt', () => {
  const requested: (string | undefined)[] = [];
  let answer: RequestListener;
  let baseUrl: string;
  let changes: SiteChanges;
  const server = createServer((request, response) => {
    requested.push(request.url);
    answer(request, response);
  });

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    baseUrl = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    requested.length = 0;
    changes = new SiteChanges();
  });

  const round = () =>
    keepBuilt({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [cart] }),
      changes,
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => baseUrl,
      }),
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
    });

  it('requests a site until it counts as built, also when mkdocs rejects it', async () => {
    answer = (_, response) => response.end('event: error\ndata: "bad"\n\n');
    for (let count = 0; count < 4; count++) {
      await round();
    }

    expect(requested).toEqual(Array(2).fill('/sync/default/component/cart'));
  });

  it('requests a site again that TechDocs did not accept', async () => {
    answer = (_, response) => response.writeHead(503).end();
    for (let count = 0; count < 4; count++) {
      await round();
    }

    expect(requested).toHaveLength(4);
  });
});
