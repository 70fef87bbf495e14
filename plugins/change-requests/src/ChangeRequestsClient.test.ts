import { ChangeRequestsClient } from './ChangeRequestsClient';
import { detailsOf, sample } from './testing/requestDouble';

const BASE = 'http://portal/api/change-requests';

function clientOf(respond: () => Response) {
  const fetch = jest.fn(async (_url: unknown, _init?: RequestInit) =>
    respond(),
  );
  const client = new ChangeRequestsClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('ChangeRequestsClient', () => {
  it('requests the change requests of an entity', async () => {
    const { rules } = detailsOf();
    const list = { items: [sample], rules };
    const { client, fetch } = clientOf(() => Response.json(list));

    await expect(client.list('component:default/cart')).resolves.toEqual(list);
    expect(fetch.mock.calls[0]?.[0]).toBe(
      `${BASE}/?entity=component%3Adefault%2Fcart`,
    );
  });

  it('requests one change request', async () => {
    const details = detailsOf();
    const { client, fetch } = clientOf(() => Response.json(details));

    await expect(client.get('7')).resolves.toEqual(details);
    expect(fetch.mock.calls[0]?.[0]).toBe(`${BASE}/7`);
  });

  it.each(['approve', 'merge'] as const)(
    'posts the head with %s',
    async action => {
      const { client, fetch } = clientOf(() => Response.json(sample));

      await expect(client[action]('7', sample.head)).resolves.toEqual(sample);
      expect(fetch).toHaveBeenCalledWith(
        `${BASE}/7/${action}`,
        expect.objectContaining({
          method: 'POST',
          body: JSON.stringify({ head: sample.head }),
        }),
      );
    },
  );

  it('waits longer than the default for the Git host', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    const { client } = clientOf(() => Response.json(detailsOf()));

    await client.get('7');
    await client.close('7');

    expect(timeout.mock.calls).toEqual([[20_000], [60_000]]);
    timeout.mockRestore();
  });

  it('throws the error of the backend', async () => {
    const error = { name: 'ConflictError', message: 'The head has changed.' };
    const body = { error, response: { statusCode: 409 } };
    const { client } = clientOf(() => Response.json(body, { status: 409 }));

    await expect(client.close('7')).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'ConflictError' },
    });
  });

  it('refuses a response that does not match the schema', async () => {
    const { client } = clientOf(() => Response.json({ items: [{}] }));

    await expect(client.list()).rejects.toThrow(/expected string/);
  });
});
