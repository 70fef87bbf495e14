import { requestJson } from './requestJson';

const request = (response: Response) => {
  const fetch = jest.fn().mockResolvedValue(response);
  const discoveryApi = {
    getBaseUrl: async (pluginId: string) => `http://portal/api/${pluginId}`,
  };
  const result = requestJson(
    { discoveryApi, fetchApi: { fetch } },
    'readiness',
    '/products',
  );
  return { fetch, result };
};

describe('requestJson', () => {
  it('requests the path of the plugin and returns the JSON', async () => {
    const { fetch, result } = request(Response.json({ state: 'ready' }));

    await expect(result).resolves.toEqual({ state: 'ready' });
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/readiness/products',
      expect.anything(),
    );
  });

  it('throws a ResponseError when the backend returned an error', async () => {
    const { result } = request(Response.json({}, { status: 502 }));

    await expect(result).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
    });
  });
});
