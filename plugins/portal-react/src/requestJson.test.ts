import { requestJson, type JsonRequest } from './requestJson';

const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `http://portal/api/${pluginId}`,
};

const request = (response: Response, options?: JsonRequest) => {
  const fetch = jest.fn().mockResolvedValue(response);
  const result = requestJson(
    { discoveryApi, fetchApi: { fetch } },
    'readiness',
    '/products',
    options,
  );
  return { fetch, result };
};

describe('requestJson', () => {
  it('requests the path of the plugin and returns the JSON', async () => {
    const { fetch, result } = request(Response.json({ state: 'ready' }));

    await expect(result).resolves.toEqual({ state: 'ready' });
    expect(fetch).toHaveBeenCalledWith('http://portal/api/readiness/products', {
      signal: expect.any(AbortSignal),
    });
  });

  it('posts a body as JSON', async () => {
    const body = { head: '0123456' };
    const { fetch, result } = request(Response.json({}), { body });

    await result;

    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/readiness/products',
      expect.objectContaining({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  });

  it('throws a TimeoutError when the backend does not respond in time', async () => {
    const fetch = (_url: unknown, init: RequestInit = {}) =>
      new Promise<Response>((_resolve, reject) => {
        const { signal } = init;
        signal?.addEventListener('abort', () => reject(signal.reason));
      });

    const result = requestJson(
      { discoveryApi, fetchApi: { fetch } },
      'readiness',
      '',
      { timeout: 1 },
    );

    await expect(result).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('throws a ResponseError when the backend returned an error', async () => {
    const { result } = request(Response.json({}, { status: 502 }));

    await expect(result).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
    });
  });
});
