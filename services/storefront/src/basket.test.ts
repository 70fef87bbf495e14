import { DoubleBaskets } from './testing/DoubleBaskets.ts';
import { doubleSession, sessionCookies } from './testing/doubleSession.ts';
import { FROM_SHOP, openShop, type OpenShop } from './testing/openShop.ts';
import {
  type ServiceDouble,
  startServiceDouble,
} from './testing/startServiceDouble.ts';

let baskets: DoubleBaskets;
let shopping: ServiceDouble;
let shop: OpenShop;
beforeEach(async () => {
  baskets = new DoubleBaskets();
  shopping = await startServiceDouble(request => baskets.answer(request));
  shop = await openShop({ shopping: shopping.url });
});
afterEach(async () => {
  await shop.close();
  await shopping.stop();
});

const ADD = { intent: 'add', sku: 'P1-S', quantity: '2' };

function cookieOf(answer: Response): string {
  const [cookie = ''] = answer.headers.getSetCookie();
  return cookie.split(';')[0] ?? '';
}

test('browsing creates no basket, adding the first product does', async () => {
  for (const path of ['/en', '/en/product/coffee-teapot', '/en/basket']) {
    expect((await shop.get(path)).headers.getSetCookie()).toEqual([]);
  }
  const added = await shop.post('/fr/basket', ADD);
  expect(added.status).toBe(302);
  expect(added.headers.get('location')).toBe('/fr/basket?done=added');
  expect(added.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-comptoir_basket=bsk_.*HttpOnly.*SameSite=Lax/,
    ),
  ]);
  const cookie = cookieOf(added);
  const html = await (
    await shop.get('/fr/basket?done=added', { cookie })
  ).text();
  expect(html).toContain('Ajouté à votre panier.');
  expect(html).toContain('Théière nº 1');
  expect(html).toContain('5,00');
  expect(html).toContain('Panier, 2 articles');
});

test('adding the same product increases its quantity, up to twenty', async () => {
  const cookie = cookieOf(await shop.post('/en/basket', ADD));
  await shop.post(
    '/en/basket',
    { ...ADD, quantity: '18' },
    { ...FROM_SHOP, cookie },
  );
  const answer = await shop.post('/en/basket', ADD, { ...FROM_SHOP, cookie });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('up to 20 of the same product');
  expect(html).toContain('You already have 20 in your basket');
});

test.each(['10000', '-3', '1.5', 'many'])(
  'a forged quantity of %s is refused with a message and changes nothing',
  async quantity => {
    const cookie = cookieOf(await shop.post('/en/basket', ADD));
    const forged = { intent: 'set', sku: 'P1-S', quantity };
    const answer = await shop.post('/en/basket', forged, {
      ...FROM_SHOP,
      cookie,
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('up to 20 of the same product');
    const html = await (await shop.get('/en/basket', { cookie })).text();
    expect(html).toContain('Basket, 2 items');
  },
);

test('a basket that no longer exists is replaced by a new one', async () => {
  const cookie = cookieOf(await shop.post('/en/basket', ADD));
  baskets.forget();
  const html = await (await shop.get('/en/basket', { cookie })).text();
  expect(html).toContain('Your basket is empty');
  const lost = { intent: 'set', sku: 'P1-S', quantity: '3' };
  const late = await shop.post('/en/basket', lost, { ...FROM_SHOP, cookie });
  expect(await late.text()).toContain('has expired');
  const again = await shop.post('/en/basket', ADD, { ...FROM_SHOP, cookie });
  expect(again.headers.get('location')).toBe('/en/basket?done=added');
  expect(cookieOf(again)).not.toBe(cookie);
});

test('a product that is not sold is refused with a message', async () => {
  const answer = await shop.post('/en/basket', { ...ADD, sku: 'NO-SUCH' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('This product is no longer available.');
});

test('what does not fit when baskets are merged is said on the basket page', async () => {
  const session = doubleSession('mine');
  const signedIn = { ...FROM_SHOP, cookie: sessionCookies(session) };
  await shop.post('/en/basket', { ...ADD, quantity: '19' }, signedIn);
  const guest = cookieOf(await shop.post('/en/basket', ADD));
  const cookie = `${sessionCookies(session)}; ${guest}`;
  const capped = await shop.get('/en/basket', { cookie });
  expect(capped.headers.get('location')).toBe('/en/basket?capped=P1-S');
  const html = await (
    await shop.get('/en/basket?capped=P1-S', signedIn)
  ).text();
  expect(html).toContain('Your two baskets are now one.');
  expect(html).toContain('limited to 20.');

  baskets.limitLines(1);
  const other = cookieOf(await shop.post('/en/basket', ADD));
  const json = doubleSession('mine');
  shop.customers.answer('POST /v1/sessions', { status: 200, json });
  const signIn = { email: 'zoe@shop.example', password: 'a long password' };
  const dropped = await shop.post('/en/sign-in', signIn, {
    ...FROM_SHOP,
    cookie: other,
  });
  expect(dropped.headers.get('location')).toBe('/en/basket?dropped=P1-S');
  const left = await shop.get('/en/basket?dropped=P1-S', signedIn);
  expect(await left.text()).toContain('Reference P1-S: left out');
  const forged = await shop.get('/en/basket?dropped=<b>', signedIn);
  expect(await forged.text()).not.toContain('left out');
});

test("a form of another site can't change the basket", async () => {
  const foreign = { 'sec-fetch-site': 'cross-site' };
  const answer = await shop.post('/en/basket', ADD, foreign);
  expect(answer.status).toBe(403);
  expect(shopping.requests).toEqual([]);
});

test('a product offers the quantities in stock, twenty at most', async () => {
  const few = await shop.page('/en/product/coffee-moka-pot');
  expect(few.match(/<option/g)).toHaveLength(3);
  const many = await shop.page('/en/product/coffee-walnut-board');
  expect(many.match(/<option/g)).toHaveLength(20);
  const none = await shop.page('/en/product/coffee-checked-tea-towel');
  expect(none).toMatch(/<button[^>]*disabled[^>]*>Sold out</);
});
