import { openShop, type OpenShop } from './testing/openShop.ts';
import { problem } from './testing/startCustomersDouble.ts';

const DOORS = [
  '',
  '/orders',
  '/orders/ord_1',
  '/products',
  '/products/new',
  '/products/prd_1',
  '/products/prd_1/pictures',
  '/stock',
  '/stock/TEAPOT-1',
  '/customers',
  '/dead-letters',
  '/dead-letters/products/dea_1',
  '/audit',
];

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** Cookies of a session with these roles. */
function cookieOf(roles: readonly string[]): string {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const claims = JSON.stringify({ sub: 'cus_1', exp, roles });
  const payload = Buffer.from(claims).toString('base64url');
  return `__Host-comptoir_access=e30.${payload}.c2ln`;
}

test.each(DOORS)(
  '/en/staff%s redirects a guest to the sign-in page',
  async door => {
    const answer = await shop.get(`/en/staff${door}`);
    expect(answer.status).toBe(302);
    const next = encodeURIComponent(`/en/staff${door}`);
    expect(answer.headers.get('location')).toBe(`/en/sign-in?next=${next}`);
  },
);

test.each(DOORS)('/fr/staff%s is a 403 for customers', async door => {
  const cookie = cookieOf(['customer']);
  const answer = await shop.get(`/fr/staff${door}`, { cookie });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('Réservé au personnel');
});

test('services refuse a forged staff role', async () => {
  shop.customers.answer('GET /v1/customers', problem(403));
  const cookie = cookieOf(['staff']);
  const answer = await shop.get('/en/staff/customers', { cookie });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('Staff only');
});

test('an unavailable service does not affect the others', async () => {
  shop.double.failWith(503);
  shop.customers.answer('GET /v1/dead-letters', problem(503));
  const cookie = cookieOf(['staff']);
  const answer = await shop.get('/en/staff', { cookie });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('The service isn’t responding');
});
