import type { AddressEntry, OrderSummary } from '@comptoir/contracts/customers';
import {
  doubleCustomer,
  doubleSession,
  sessionCookies,
} from './testing/doubleSession.ts';
import { openShop, type OpenShop } from './testing/openShop.ts';
import { problem } from './testing/startCustomersDouble.ts';

const HOSTILE = '</bdi><script>alert(1)</script>"\'&';
const cookie = sessionCookies(doubleSession('good'));
const own = { cookie, 'sec-fetch-site': 'same-origin' };
const ADDRESS: AddressEntry = {
  id: 'adr_1',
  name: HOSTILE,
  street: 'شارع النيل ١٢',
  extra: HOSTILE,
  postalCode: '75001',
  city: '👩‍🍳 Ville',
  country: 'CH',
  phone: null,
  isDefault: true,
};

let shop: OpenShop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

test('signing up responds the same whether or not there is an account, in the language of the page', async () => {
  shop.customers.answer('POST /v1/customers', {
    status: 202,
    json: { message: 'Look into your mail.' },
  });
  const form = {
    name: 'Zoé',
    email: 'Zoe@shop.example',
    password: 'a long password',
  };
  const answer = await shop.post('/fr/sign-up', form);
  expect(answer.headers.get('location')).toBe('/fr/sign-up?done=mailed');
  expect(JSON.parse(shop.customers.requests[0]?.body ?? '')).toEqual({
    ...form,
    email: 'zoe@shop.example',
    locale: 'fr',
  });
  expect(await shop.page('/fr/sign-up?done=mailed')).toContain(
    'Consultez votre boîte mail',
  );
});

test('errors are shown at their fields, and a password is never returned', async () => {
  const form = { name: 'Zoé', email: 'no-address', password: 'short-pw' };
  const answer = await shop.post('/en/sign-up', form);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toMatch(/id="email-note"[^>]*>Enter an email address/);
  expect(html).toMatch(/id="password-note"[^>]*>Choose a password of 10/);
  expect(html).not.toContain('id="name-note"');
  expect(html).toContain('value="no-address"');
  expect(html).not.toContain('short-pw');
  expect(shop.customers.requests).toEqual([]);
});

test.each([HOSTILE, 'You won! Visit prize.example'])(
  'a name like %s is refused, and shown again as text',
  async name => {
    const email = 'zoe@shop.example';
    const form = { name, email, password: 'a long password' };
    const answer = await shop.post('/en/sign-up', form);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(
      /id="name-note"[^>]*>Enter your name in at most 120 characters, without links/,
    );
    expect(html).not.toContain('<script>alert');
    expect(shop.customers.requests).toEqual([]);
  },
);

test.each([
  ['en', 'Please try again in 3 minutes'],
  ['fr', 'Réessayez dans 3 minutes'],
])('too many attempts report when to try again: %s', async (locale, text) => {
  const headers = { 'retry-after': '150' };
  shop.customers.answer('POST /v1/sessions', problem(429, { headers }));
  const form = { email: 'zoe@shop.example', password: 'wrong' };
  const answer = await shop.post(`/${locale}/sign-in`, form);
  expect(answer.status).toBe(429);
  expect(await answer.text()).toContain(text);
});

test('opening the mailed link confirms nothing; its button does', async () => {
  shop.customers.answer('POST /v1/confirmations', { status: 204 });
  const path = '/en/account/confirm?token=word';
  expect(await shop.page(path)).toContain('Confirm my address');
  expect(shop.customers.requests).toEqual([]);
  const answer = await shop.post(path, { token: 'word' });
  expect(answer.headers.get('location')).toBe('/en/sign-in?done=confirmed');
});

test.each([
  ['confirm', 'POST /v1/confirmations', '/en/sign-up'],
  ['reset', 'POST /v1/password-resets/complete', '/en/account/forgot'],
])(
  'an invalid %s link is reported with a link to request another',
  async (page, what, again) => {
    shop.customers.answer(what, problem(400, { fields: ['token'] }));
    const path = `/en/account/${page}`;
    const form = { token: 'old', password: 'a long password' };
    const sent = page === 'confirm' ? { token: 'old' } : form;
    const answer = await shop.post(`${path}?token=old`, sent);
    expect(answer.status).toBe(422);
    for (const html of [await answer.text(), await shop.page(path)]) {
      expect(html).toContain('This link no longer works');
      expect(html).toMatch(new RegExp(`class="button" href="${again}"`));
    }
  },
);

test('a new password ends the session of this browser too', async () => {
  const what = 'POST /v1/password-resets/complete';
  shop.customers.answer(what, { status: 204 });
  const form = { token: 'word', password: 'a long password' };
  const answer = await shop.post('/en/account/reset?token=word', form, own);
  expect(answer.headers.get('location')).toBe('/en/sign-in?done=reset');
  expect(answer.headers.getSetCookie()).toHaveLength(2);
});

test('user input is rendered as text', async () => {
  const json = {
    ...doubleCustomer,
    name: HOSTILE,
    createdAt: '2026-11-01T12:00:00.000Z',
  };
  shop.customers.answer('GET /v1/me', { status: 200, json });
  shop.customers.answer('GET /v1/me/addresses', {
    status: 200,
    json: { items: [ADDRESS] },
  });
  for (const path of [
    '/en/account',
    '/en/account/addresses',
    '/fr/account/addresses/adr_1',
  ]) {
    const html = await (await shop.get(path, { cookie })).text();
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script>alert');
  }
  const book = await (
    await shop.get('/en/account/addresses', { cookie })
  ).text();
  expect(book).toContain(`<bdi class="block">${ADDRESS.street}</bdi>`);
  const form = await (
    await shop.get('/en/account/addresses/adr_1', { cookie })
  ).text();
  expect(form).toContain('<option value="CH" selected="">CH</option>');
});

test('an unknown address of the book is a 404', async () => {
  shop.customers.answer('GET /v1/me/addresses', {
    status: 200,
    json: { items: [] },
  });
  const answer = await shop.get('/en/account/addresses/adr_9', { cookie });
  expect(answer.status).toBe(404);
});

test('the wishlist shows products, and removed ones can be taken off', async () => {
  const addedAt = '2026-11-01T12:00:00.000Z';
  const items = [
    { productId: 'id-1', addedAt },
    { productId: 'gone', addedAt },
  ];
  shop.customers.answer('GET /v1/me/wishlist', {
    status: 200,
    json: { items },
  });
  const html = await (
    await shop.get('/en/account/wishlist', { cookie })
  ).text();
  expect(html).toContain('Teapot no. 1');
  expect(html).toContain('no longer available');
  expect(html).toContain('name="productId" value="gone"');
});

test('a product page loads the wishlist once for a customer and not for guests', async () => {
  const path = '/en/product/coffee-teapot';
  const guest = await shop.page(path);
  expect(guest).toContain(
    `href="/en/sign-in?${new URLSearchParams({ next: path })}"`,
  );
  expect(shop.customers.requests).toEqual([]);
  const items = [{ productId: 'id-1', addedAt: '2026-11-01T12:00:00.000Z' }];
  shop.customers.answer('GET /v1/me/wishlist', {
    status: 200,
    json: { items },
  });
  const html = await (await shop.get(path, { cookie })).text();
  expect(html).toContain('On my wishlist');
  expect(shop.customers.requests).toHaveLength(1);
});

test('a wishlist form returns to its page and never leaves the shop', async () => {
  shop.customers.answer('PUT /v1/me/wishlist/id-1', { status: 204 });
  const wish = (back: string) =>
    shop.post('/en/account/wishlist', { productId: 'id-1', back }, own);
  const back = '/en/product/coffee-teapot';
  expect((await wish(back)).headers.get('location')).toBe(back);
  expect((await wish('//evil.example')).headers.get('location')).toBe(
    '/en/account/wishlist',
  );
});

test('the history shows the status of orders and links to each and to older ones', async () => {
  const money = (amount: number) => ({ amount, currency: 'EUR' as const });
  const line = (number: number): OrderSummary['lines'][number] => ({
    sku: `P${number}-S`,
    slug: 'coffee-teapot',
    name: { en: `Teapot ${number}`, fr: `Théière ${number}` },
    variantName: { en: 'Small', fr: 'Petit' },
    image: null,
    quantity: number,
  });
  const order: OrderSummary = {
    id: 'ord_1',
    number: 'C-1001',
    status: 'shipped',
    placedAt: '2026-11-20T12:00:00.000Z',
    totals: {
      subtotal: money(5_000),
      shipping: money(390),
      vat: [],
      total: money(5_390),
    },
    lines: [1, 2, 3, 4, 5].map(line),
  };
  const json = { items: [order], nextCursor: 'older+1' };
  shop.customers.answer('GET /v1/me/orders', { status: 200, json });
  const html = await (await shop.get('/fr/account/orders', { cookie })).text();
  expect(html).toMatch(
    /href="\/fr\/account\/orders\/ord_1"[^>]*>Commande C-1001/,
  );
  expect(html).toContain('En route');
  expect(html).toContain('passée le 20 novembre 2026');
  expect(html).toContain('Théière 4');
  expect(html).not.toContain('Théière 5');
  expect(html).toContain('et 1 de plus');
  expect(html).toContain('href="/fr/account/orders?cursor=older%2B1"');
});

test('an invalid cursor of the history redirects to the first page', async () => {
  shop.customers.answer('GET /v1/me/orders', problem(400));
  const answer = await shop.get('/en/account/orders?cursor=x', { cookie });
  expect(answer.headers.get('location')).toBe('/en/account/orders');
});

test('the export is a file that is not cached', async () => {
  const json = { exportedAt: '2026-11-01T12:00:00.000Z' };
  shop.customers.answer('GET /v1/me/export', { status: 200, json });
  const answer = await shop.get('/en/account/data/export', { cookie });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(await answer.json()).toEqual(json);
});

test('deleting an account needs its password and clears its cookies', async () => {
  const what = 'POST /v1/me/deletion';
  const leave = () =>
    shop.post('/en/account/data', { password: 'a long password' }, own);
  shop.customers.answer(what, problem(403));
  const refused = await leave();
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('the password is incorrect');
  expect(refused.headers.getSetCookie()).toEqual([]);
  shop.customers.answer(what, { status: 204 });
  const gone = await leave();
  expect(gone.headers.get('location')).toBe('/en/goodbye');
  const cookies = gone.headers.getSetCookie();
  expect(cookies).toHaveLength(4);
  for (const one of cookies) {
    expect(one).toContain('01 Jan 1970');
  }
});
