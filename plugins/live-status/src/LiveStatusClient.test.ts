import { healthyEnvironment } from '@comptoir/plugin-live-status-react/testUtils';
import { LiveStatusClient } from './LiveStatusClient';

const products = {
  application: 'products',
  environments: [healthyEnvironment('products', 'dev')],
};

function clientOf(respond: () => Response) {
  const fetch = jest.fn(async (_url: string) => respond());
  const client = new LiveStatusClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch: input => fetch(String(input)) },
  });
  return { client, fetch };
}

describe('LiveStatusClient', () => {
  it('requests one application', async () => {
    const { client, fetch } = clientOf(() => Response.json(products));

    await expect(client.getApplication('products')).resolves.toEqual(products);
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/live-status/applications/products',
    );
  });

  it('requests all applications, and all clusters', async () => {
    const { client, fetch } = clientOf(() => Response.json({ items: [] }));

    await expect(client.listApplications()).resolves.toEqual([]);
    await expect(client.listClusters()).resolves.toEqual([]);
    expect(fetch.mock.calls.flat()).toEqual([
      'http://portal/api/live-status/applications',
      'http://portal/api/live-status/clusters',
    ]);
  });

  it('shares one request between callers at the same time only', async () => {
    const { client, fetch } = clientOf(() => Response.json(products));

    await Promise.all([
      client.getApplication('products'),
      client.getApplication('products'),
    ]);
    expect(fetch).toHaveBeenCalledTimes(1);

    await client.getApplication('products');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('refuses a response that does not match the schema', async () => {
    const { client } = clientOf(() => Response.json({ items: [{}] }));

    await expect(client.listClusters()).rejects.toThrow(/expected string/);
  });
});
