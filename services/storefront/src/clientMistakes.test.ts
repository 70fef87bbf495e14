import fc from 'fast-check';
import routes from '../app/routes.ts';
import { anyRequest } from './testing/anyRequest.ts';
import { doubleSession, sessionCookies } from './testing/doubleSession.ts';
import { FROM_SHOP, openShop, type OpenShop } from './testing/openShop.ts';
import { requestRaw } from './testing/requestRaw.ts';
import { routePatterns } from './testing/routePatterns.ts';
import {
  refuse,
  type ServiceDouble,
  startServiceDouble,
} from './testing/startServiceDouble.ts';

const RUNS = 1_500;
const TIMEOUT_MS = 120_000;
const session = doubleSession('any');
const [, claims] = session.accessToken.split('.');
const COOKIES = [
  '',
  sessionCookies(session),
  '__Host-comptoir_refresh=old',
  `__Host-comptoir_access=%E4%B8%AD.${claims}.x`,
];
const GET = { method: 'GET', headers: {}, body: '' };

let refusal: number | undefined;
let shopping: ServiceDouble;
let shop: OpenShop;
beforeEach(async () => {
  refusal = undefined;
  shopping = await startServiceDouble(() => refuse(refusal ?? 404));
  shop = await openShop({ shopping: shopping.url });
});
afterEach(async () => {
  await shop.close();
  await shopping.stop();
});

test.each(['/en/%C0', '/images/%C0', '/assets/%C0', '/en/product/%'])(
  'the address %s, which is not UTF-8, is a 400',
  async target => {
    expect(await requestRaw(shop.url, { ...GET, target })).toBe(400);
    expectNoErrors();
  },
);

test.each(['', 'a b', '[', 'a:b:c', 'shop.example:99999', 'exa%mple'])(
  'the host "%s" is a 400',
  async host => {
    const headers = { host };
    const target = '/en';
    expect(await requestRaw(shop.url, { ...GET, target, headers })).toBe(400);
    expectNoErrors();
  },
);

test.each([
  ['application/json', '{"sku":"A"}', 415],
  ['text/plain', 'sku=A', 415],
  ['', 'sku=A', 415],
  ['multipart/form-data', 'sku=A', 400],
  ['multipart/form-data; boundary=x', '--x\r\n', 400],
])('a form of the type "%s" with the body "%s" is a %i', async (...row) => {
  const [type, body, status] = row;
  const headers = { ...FROM_SHOP, 'content-type': type };
  const request = { method: 'POST', target: '/en/basket', headers, body };
  expect(await requestRaw(shop.url, request)).toBe(status);
  expectNoErrors();
});

test.each(['PUT', 'DELETE', 'TRACE', 'PROPFIND'])(
  'the method %s is a 405',
  async method => {
    const request = { ...GET, method, target: '/en' };
    expect(await requestRaw(shop.url, request)).toBe(405);
    expectNoErrors();
  },
);

test('an id that would lead to another resource reaches no service', async () => {
  const cookie = sessionCookies(session);
  const target = '/en/account/orders/%2e%2e';
  const headers = { cookie };
  expect(await requestRaw(shop.url, { ...GET, target, headers })).toBe(404);
  expect(shopping.requests.map(({ what }) => what)).not.toContain('GET /v1/');
});

test(
  'no request, whatever the services refuse, is a failure of the shop',
  async () => {
    const statuses = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429];
    await fc.assert(
      fc.asyncProperty(
        anyRequest(routePatterns(await routes), COOKIES),
        fc.option(fc.constantFrom(...statuses), { nil: undefined }),
        async (request, status) => {
          shop.logged.length = 0;
          shop.double.failWith(status);
          shop.customers.failWith(status);
          refusal = status;
          expect(await requestRaw(shop.url, request)).toBeLessThan(500);
          expectNoErrors();
        },
      ),
      { numRuns: RUNS },
    );
    expect(await shop.metrics()).not.toContain('status="5xx"');
  },
  TIMEOUT_MS,
);

function expectNoErrors(): void {
  expect(shop.logged.filter(line => line.includes('"err":'))).toEqual([]);
}
