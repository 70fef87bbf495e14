import { request } from 'node:http';
import { doubleSession } from './testing/doubleSession.ts';
import { openShop, type OpenShop, ORIGIN } from './testing/openShop.ts';

const SIGN_IN = { email: 'zoe@shop.example', password: 'a long password' };
const OWN = { 'sec-fetch-site': 'same-origin' };
const LIMIT = 3 * 1024 * 1024;

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
  const json = doubleSession('new');
  shop.customers.answer('POST /v1/sessions', { status: 200, json });
});
afterAll(() => shop.close());

test.each([
  ['states no origin', {}],
  ['is on another site', { 'sec-fetch-site': 'cross-site' }],
  ['is on a sibling domain of the shop', { 'sec-fetch-site': 'same-site' }],
  ['is requested by typing its address', { 'sec-fetch-site': 'none' }],
  ['states another origin', { origin: 'https://shop.example.evil' }],
  ['states a null origin', { origin: 'null' }],
  [
    'states an origin that contradicts its site',
    { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
  ],
])('a form that %s is refused', async (_case, headers) => {
  const before = shop.customers.requests.length;
  const answer = await shop.post('/en/sign-in', SIGN_IN, headers);
  expect(answer.status).toBe(403);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(shop.customers.requests).toHaveLength(before);
});

test('a form of the shop is accepted by Sec-Fetch-Site', async () => {
  const answer = await shop.post('/en/sign-in', SIGN_IN, OWN);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/en/account');
});

test('a form of the shop is accepted by Origin, as older browsers send it', async () => {
  const body = new URLSearchParams(SIGN_IN).toString();
  const { host } = new URL(ORIGIN);
  const type = 'application/x-www-form-urlencoded';
  const headers = { origin: ORIGIN, host, 'content-type': type };
  expect(
    await send({ ...headers, 'content-length': `${body.length}` }, body),
  ).toBe(302);
});

test('a body above the limit is refused before it is read', async () => {
  const answer = await send({ ...OWN, 'content-length': String(LIMIT + 1) });
  expect(answer).toBe(413);
});

test('a body without a length is refused', async () => {
  expect(await send({ ...OWN, 'transfer-encoding': 'chunked' })).toBe(411);
});

test.each([
  'https://evil.example/',
  '//evil.example/en',
  '/\\evil.example',
  '/en/../\\evil.example',
  'javascript:alert(1)',
  '/%2f/evil.example',
  '/english',
  '',
])('after signing in the way on to %j stays in the shop', async next => {
  const query = new URLSearchParams({ next });
  const answer = await shop.post(`/en/sign-in?${query}`, SIGN_IN, OWN);
  const location = answer.headers.get('location') ?? '';
  const { origin, pathname } = new URL(location, ORIGIN);
  expect(origin).toBe(ORIGIN);
  expect(pathname).toMatch(/^\/en(\/|$)/);
});

test('signing in leads to the page requested before, in the language of the page', async () => {
  const query = new URLSearchParams({
    next: '/en/product/tea-teapot?variant=P8-L',
  });
  const answer = await shop.post(`/fr/sign-in?${query}`, SIGN_IN, OWN);
  expect(answer.headers.get('location')).toBe(
    '/fr/product/tea-teapot?variant=P8-L',
  );
});

/** Submits a form with the given headers and returns the status; `body` is optional. */
function send(
  headers: Record<string, string>,
  body?: string,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${shop.url}/en/sign-in`, {
      method: 'POST',
      headers,
    });
    sent.on('error', reject);
    sent.on('response', response => {
      resolve(response.statusCode);
      sent.destroy();
    });
    if (body === undefined) {
      sent.flushHeaders();
    } else {
      sent.end(body);
    }
  });
}
