import {
  doubleCustomer,
  doubleSession,
  sessionCookies,
} from './testing/doubleSession.ts';
import { FROM_SHOP, openShop, type OpenShop } from './testing/openShop.ts';
import { problem } from './testing/startCustomersDouble.ts';

const SIGN_IN = { email: 'zoe@shop.example', password: 'a long password' };
const PROFILE = {
  status: 200,
  json: { ...doubleCustomer, createdAt: '2026-11-01T12:00:00.000Z' },
};
const REFRESH = 'POST /v1/sessions/refresh';

let shop: OpenShop;
beforeEach(async () => {
  shop = await openShop();
  shop.customers.answer('GET /v1/me', PROFILE);
});
afterEach(() => shop.close());

const countRequests = (what: string) =>
  shop.customers.requests.filter(one => one.what === what).length;

test('session cookies are unavailable to scripts and other sites', async () => {
  const session = doubleSession('new');
  shop.customers.answer('POST /v1/sessions', { status: 200, json: session });
  const answer = await shop.post('/en/sign-in', SIGN_IN);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/en/account');
  const cookies = answer.headers.getSetCookie();
  expect(cookies.map(cookie => cookie.split('=')[0])).toEqual([
    '__Host-comptoir_access',
    '__Host-comptoir_refresh',
  ]);
  for (const cookie of cookies) {
    expect(cookie).toContain('; HttpOnly');
    expect(cookie).toContain('; SameSite=Lax');
    expect(cookie).toContain('; Secure');
    expect(cookie).toContain('; Path=/');
    expect(cookie).not.toContain('Domain');
    const expires = new Date(session.refreshExpiresAt).toUTCString();
    expect(cookie).toContain(`Expires=${expires}`);
  }
});

test('without HTTPS the cookies omit the attributes that need it', async () => {
  const plain = await openShop({ origin: 'http://shop.example' });
  const json = doubleSession('new');
  plain.customers.answer('POST /v1/sessions', { status: 200, json });
  const answer = await plain.post('/en/sign-in', SIGN_IN);
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^comptoir_access=/);
  expect(cookie).toContain('; HttpOnly; SameSite=Lax');
  expect(cookie).not.toContain('Secure');
  await plain.close();
});

test('a valid token is forwarded with the shopper’s own address', async () => {
  const session = doubleSession('good');
  const cookie = sessionCookies(session);
  const answer = await shop.get('/en/account', {
    cookie,
    'x-forwarded-for': '203.0.113.7',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(shop.customers.requests).toMatchObject([
    {
      what: 'GET /v1/me',
      token: session.accessToken,
      forwardedFor: '203.0.113.7',
    },
  ]);
});

test('a token about to expire is refreshed first', async () => {
  const next = doubleSession('next');
  shop.customers.answer(REFRESH, { status: 200, json: next });
  const cookie = sessionCookies(doubleSession('old', 10_000));
  const answer = await shop.get('/en/account', { cookie });
  expect(answer.status).toBe(200);
  expect(shop.customers.requests).toMatchObject([
    { what: REFRESH, body: JSON.stringify({ refreshToken: 'refresh-old' }) },
    { what: 'GET /v1/me', token: next.accessToken },
  ]);
  const kept = answer.headers.getSetCookie().join();
  expect(kept).toContain(next.accessToken);
  expect(kept).toContain('refresh-next');
});

test('an expired session is dropped, and signing in leads back', async () => {
  shop.customers.answer(REFRESH, problem(401));
  const cookie = sessionCookies(doubleSession('ended', -1_000));
  const answer = await shop.get('/fr/account/orders?cursor=a', { cookie });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(
    `/fr/sign-in?${new URLSearchParams({ next: '/fr/account/orders?cursor=a' })}`,
  );
  expectForgotten(answer);
});

test('a session that ends during a request redirects to sign in and back', async () => {
  shop.customers.answer('PATCH /v1/me', problem(401));
  const answer = await shop.post(
    '/en/account',
    { name: 'Zoé', locale: 'fr' },
    {
      cookie: sessionCookies(doubleSession('ended elsewhere')),
      'sec-fetch-site': 'same-origin',
    },
  );
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(
    '/en/sign-in?next=%2Fen%2Faccount',
  );
  expectForgotten(answer);
});

test('a token that a service refuses is refreshed once, then the page is shown', async () => {
  const next = doubleSession('next');
  shop.customers.answer(REFRESH, { status: 200, json: next });
  shop.customers.refuseToken(doubleSession('rotated').accessToken);
  const cookie = sessionCookies(doubleSession('rotated'));
  const answer = await shop.get('/en/account', { cookie });
  expect(answer.status).toBe(200);
  expect(countRequests(REFRESH)).toBe(1);
  expect(answer.headers.getSetCookie().join()).toContain(next.accessToken);
});

test.each(['/en/account', '/en/basket', '/en/checkout?step=2'])(
  'if services refuse the new token too, %s redirects to sign in and back',
  async path => {
    const json = doubleSession('next');
    shop.customers.answer(REFRESH, { status: 200, json });
    shop.customers.answer('GET /v1/me', problem(401));
    shop.customers.answer('GET /v1/me/addresses', problem(401));
    shop.double.failWith(401);
    const cookie = sessionCookies(doubleSession('refused'));
    const answer = await shop.get(path, { cookie });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(
      `/en/sign-in?${new URLSearchParams({ next: path })}`,
    );
    expect(countRequests(REFRESH)).toBe(1);
    expectForgotten(answer);
  },
);

test('a refused token is no reason to end a session that can’t be refreshed now', async () => {
  shop.customers.answer('GET /v1/me', problem(401));
  shop.customers.answer(REFRESH, problem(429));
  const cookie = sessionCookies(doubleSession('kept'));
  const answer = await shop.get('/en/account', { cookie });
  expect(answer.status).toBe(429);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('a wrong password at the sign-in page ends no session', async () => {
  shop.customers.answer('POST /v1/sessions', problem(401));
  const cookie = sessionCookies(doubleSession('mine'));
  const headers = { ...FROM_SHOP, cookie };
  const answer = await shop.post('/en/sign-in', SIGN_IN, headers);
  expect(answer.headers.get('location')).toBe('/en/account');
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(countRequests(REFRESH)).toBe(0);
});

test('while customers is unavailable, account pages respond 503 and the session is kept', async () => {
  shop.customers.answer(REFRESH, { status: 503 });
  const cookie = sessionCookies(doubleSession('kept', -1_000));
  const own = await shop.get('/en/account', { cookie });
  expect(own.status).toBe(503);
  expect(own.headers.get('retry-after')).toBe('10');
  expect(own.headers.getSetCookie()).toEqual([]);
  const shelf = await shop.get('/en/category/tea', { cookie });
  expect(shelf.status).toBe(200);
  expect(shelf.headers.getSetCookie()).toEqual([]);
  expect(shop.logged.join('')).toContain('ServiceUnavailableError');
});

test('account pages redirect guests to sign in without calling a service', async () => {
  const answer = await shop.get('/en/account/wishlist');
  expect(answer.headers.get('location')).toBe(
    '/en/sign-in?next=%2Fen%2Faccount%2Fwishlist',
  );
  expect(shop.customers.requests).toEqual([]);
});

test('data requests redirect as well', async () => {
  const answer = await shop.get('/en/account/wishlist.data');
  expect(await answer.text()).toContain(
    '/en/sign-in?next=%2Fen%2Faccount%2Fwishlist',
  );
});

test('signing out ends the session here even if customers is unavailable', async () => {
  shop.customers.answer('POST /v1/sessions/end', { status: 503 });
  const cookie = sessionCookies(doubleSession('leaving'));
  const answer = await shop.post(
    '/en/sign-out',
    {},
    { cookie, 'sec-fetch-site': 'same-origin' },
  );
  expect(answer.headers.get('location')).toBe('/en?done=signed-out');
  expectForgotten(answer);
  expect(countRequests('POST /v1/sessions/end')).toBe(1);
});

test.each([
  ['/en?done=signed-out', 'their copy stops working within 10 minutes'],
  ['/fr?done=signed-out', 'cesse de fonctionner dans les 10 minutes'],
])('%s says how long a copied session lives', async (path, text) => {
  expect(await shop.page(path)).toContain(text);
});

test('a GET of the sign-out path does not sign out', async () => {
  const cookie = sessionCookies(doubleSession('staying'));
  const answer = await shop.get('/en/sign-out', { cookie });
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(countRequests('POST /v1/sessions/end')).toBe(0);
});

test.each([
  'nonsense',
  'a.b.c',
  `a.${Buffer.from('{"sub":1}').toString('base64url')}.c`,
])('a token like %s is ignored', async token => {
  const cookie = `__Host-comptoir_access=${token}`;
  const answer = await shop.get('/en/account', { cookie });
  expect(answer.status).toBe(302);
});

function expectForgotten(answer: Response): void {
  const cookies = answer.headers.getSetCookie();
  for (const name of ['access', 'refresh']) {
    expect(cookies).toContainEqual(
      expect.stringMatching(
        new RegExp(`^__Host-comptoir_${name}=;.*Expires=Thu, 01 Jan 1970`),
      ),
    );
  }
}
