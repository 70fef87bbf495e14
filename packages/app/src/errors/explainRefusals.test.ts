import { createFetchApi } from '@backstage/core-app-api';
import { ResponseError } from '@backstage/errors';
import { explainRefusals } from './explainRefusals';

const URL = 'http://localhost/api/catalog/entities';

/** The response of a request that a server answers so. */
const fetchFrom = (status: number, body: string | null, type = '') =>
  createFetchApi({
    baseImplementation: async () =>
      new Response(body, {
        status,
        statusText: 'Status',
        headers: { 'content-type': type, 'retry-after': '3' },
      }),
    middleware: [explainRefusals],
  }).fetch(URL, { method: 'DELETE' });

describe('explainRefusals', () => {
  it.each([
    [401, '', '', 'AuthenticationError'],
    [403, '{}', 'application/json', 'NotAllowedError'],
    [404, '<h1>Not Found</h1>', 'text/html', 'NotFoundError'],
    [409, '{"error":{"message":""}}', 'application/json', 'ConflictError'],
    [418, '[]', 'application/json', 'Error'],
    [500, 'null', 'application/json', 'Error'],
    [502, '<html>Bad Gateway</html>', 'text/html', 'Error'],
    [503, '', 'text/plain', 'ServiceUnavailableError'],
  ])('explains %d with the body %j', async (status, body, type, name) => {
    const response = await fetchFrom(status, body, type);

    expect(response.headers.get('retry-after')).toBe('3');
    const error = await ResponseError.fromResponse(response);
    expect(error.statusCode).toBe(status);
    expect(error.message).toContain(error.cause.message);
    expect(error.cause.name).toBe(name);
    expect(error.cause.message).toMatch(/^[A-Z][^<{}]+\. [A-Z][^<{}]+\.$/);
    expect(error.body.request).toEqual({ method: 'DELETE', url: URL });
  });

  it('explains the refusal of a request whose body was sent', async () => {
    const { fetch } = createFetchApi({
      baseImplementation: async input => {
        await new Request(input).text();
        return new Response('', { status: 502 });
      },
      middleware: [explainRefusals],
    });
    const request = new Request(URL, { method: 'POST', body: '{}' });

    const error = await ResponseError.fromResponse(await fetch(request));

    expect(error.body.request).toEqual({ method: 'POST', url: URL });
    expect(error.cause.message).toMatch(/^A server behind the portal/);
  });

  it('keeps what a proxy wrote as text', async () => {
    const text = 'Error occurred while trying to proxy: localhost/api';

    const response = await fetchFrom(504, text, 'text/plain');

    const { cause } = await ResponseError.fromResponse(response);
    expect(cause.message).toContain(text);
  });

  it.each([
    [
      409,
      '{"error":{"message":"It was merged"},"response":{}}',
      'It was merged.',
    ],
    [
      403,
      '{"error":"denied","message":"permission denied"}',
      'Permission denied.',
    ],
    [500, '{"message":"Not “found” …"}', 'Not ?found? ....'],
  ])(
    'keeps the body of %d, and adds its reason to the status text that plugins show',
    async (status, body, reason) => {
      const response = await fetchFrom(status, body, 'application/json');

      expect(await response.clone().text()).toBe(body);
      const { message } = await ResponseError.fromResponse(response);
      expect(message).toContain(
        `Request failed with ${status} Status. ${reason}`,
      );
    },
  );

  it.each([
    [200, '{}'],
    [204, null],
  ])('leaves %d with the body %j unchanged', async (status, body) => {
    const response = await fetchFrom(status, body, 'application/json');

    expect(response).toMatchObject({ status, statusText: 'Status' });
    expect(await response.text()).toBe(body ?? '');
  });
});
