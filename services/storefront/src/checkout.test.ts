import { DoubleBaskets } from './testing/DoubleBaskets.ts';
import { doubleOrder } from './testing/doubleOrder.ts';
import { FROM_SHOP, openShop, type OpenShop } from './testing/openShop.ts';
import { signedInCookie } from './testing/signedInCookie.ts';
import {
  type Answer,
  refuse,
  type ServiceDouble,
  startServiceDouble,
} from './testing/startServiceDouble.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const text = (word: string) => ({ en: word, fr: word });
const cookie = signedInCookie('cus_1');
const own = { ...FROM_SHOP, cookie };

let placing: Answer;
let total: number;
let service: ServiceDouble;
let shop: OpenShop;
beforeEach(async () => {
  const baskets = new DoubleBaskets();
  placing = refuse(503);
  total = 890;
  service = await startServiceDouble(request => {
    const { what } = request;
    if (what === 'POST /v1/orders') {
      return placing;
    }
    if (what.startsWith('GET /v1/shipping-methods')) {
      return respondWith({
        items: [method('relay', 390), method('express', 1_290)],
      });
    }
    if (what.startsWith('GET /v1/me/basket/totals')) {
      const sums = { subtotal: euros(500), shipping: euros(390), vat: [] };
      return respondWith({ ...sums, total: euros(total) });
    }
    return baskets.answer(request);
  });
  shop = await openShop({ shopping: service.url });
  const none = { status: 200, json: { items: [] } };
  shop.customers.answer('GET /v1/me/addresses', none);
  const add = { intent: 'add', sku: 'P1-S', quantity: '2' };
  await shop.post('/en/basket', add, own);
});
afterEach(async () => {
  await shop.close();
  await service.stop();
});

/** The form as submitted without JavaScript. */
async function filledForm(): Promise<Record<string, string>> {
  const html = await (await shop.get('/en/checkout', { cookie })).text();
  const [form = ''] =
    /<form[^>]*class="with-summary".*?<\/form>/s.exec(html) ?? [];
  const hidden: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? [];
    const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? [];
    hidden[name] = value;
  }
  return {
    ...hidden,
    name: 'Camille',
    street: '3 rue des Lilas',
    postalCode: '69001',
    city: 'Lyon',
    country: 'FR',
    extra: '',
    phone: '',
    shippingMethod: 'relay',
    payment: 'card-ok',
    intent: 'order',
  };
}

async function order(form: Record<string, string>) {
  const answer = await shop.post('/en/checkout', form, own);
  return { status: answer.status, html: await answer.text(), answer };
}

const placed = () =>
  service.requests.filter(({ what }) => what === 'POST /v1/orders');

test('guests sign in first and return', async () => {
  const answer = await shop.get('/fr/checkout');
  expect(answer.headers.get('location')).toBe(
    '/fr/sign-in?next=%2Ffr%2Fcheckout',
  );
});

test('an order has the idempotency key of its page and the total that was shown', async () => {
  const form = await filledForm();
  placing = refuse(409, { newTotal: euros(990) });
  await order(form);
  expect(placed()).toMatchObject([
    {
      headers: { 'idempotency-key': form['key'] },
      json: {
        address: { name: 'Camille', country: 'FR', extra: null },
        shippingMethod: 'relay',
        paymentMethod: 'card-ok',
        shownTotal: euros(890),
      },
    },
  ]);
});

test('a changed total is shown with the old one, under the same key', async () => {
  const form = await filledForm();
  total = 990;
  placing = refuse(409, { newTotal: euros(990) });
  const { status, html } = await order(form);
  expect(status).toBe(409);
  expect(html).toContain('No order was placed.');
  expect(html).toContain('The total was €8.90. It is now €9.90.');
  expect(html).toContain(`value="${form['key']}"`);
  expect(html).toContain('name="shownTotal" value="990"');
  expect(html).toContain('value="3 rue des Lilas"');
  expect(html).toContain('A price has changed');
});

test('a basket that was changed in another tab is not a changed price', async () => {
  const form = await filledForm();
  total = 990;
  placing = refuse(409, { newTotal: euros(990) });
  const before = { ...form, shownLines: '1 REMOVED-SINCE' };
  const { status, html } = await order(before);
  expect(status).toBe(409);
  expect(html).toContain('Your basket has changed since you opened this page.');
  expect(html).not.toContain('A price has changed');
});

test('a key that has placed its order is replaced', async () => {
  const form = await filledForm();
  placing = refuse(422);
  const { status, html } = await order(form);
  expect(status).toBe(422);
  expect(html).toContain('An order was already placed from this page');
  expect(html).not.toContain(`value="${form['key']}"`);
});

test('a delivery without a shown total places no order', async () => {
  const form = await filledForm();
  for (const change of [{ shippingMethod: 'express' }, { country: 'BE' }]) {
    const { status, html } = await order({ ...form, ...change });
    expect(status).toBe(422);
    expect(html).toContain('Please check the total, then order.');
  }
  expect(placed()).toEqual([]);
});

test('errors of an incomplete address are shown at its fields', async () => {
  const form = await filledForm();
  const { status, html } = await order({ ...form, street: '', phone: 'x' });
  expect(status).toBe(422);
  expect(html).toContain('Please check the address fields below.');
  expect(html).toContain('Enter a street');
  expect(html).toContain('Enter a phone number');
  expect(html).toContain('value="Lyon"');
  expect(placed()).toEqual([]);
});

test('an empty basket redirects to the basket page', async () => {
  const form = await filledForm();
  const out = { intent: 'set', sku: 'P1-S', quantity: '0' };
  await shop.post('/en/basket', out, own);
  placing = refuse(409);
  const { answer } = await order(form);
  expect(answer.headers.get('location')).toBe('/en/basket?done=emptied');
  const again = await shop.get('/en/checkout', { cookie });
  expect(again.headers.get('location')).toBe('/en/basket');
});

function respondWith(json: object): Answer {
  return { status: 200, json };
}

function method(id: string, cost: number) {
  const days = { min: 1, max: 2 };
  return { id, name: text(id), cost: euros(cost), days };
}

describe('when the session ends while the form is filled in', () => {
  const TYPED = /^__Host-comptoir_typed=[^;]+/;
  let typed: string;
  beforeEach(async () => {
    const form = { ...(await filledForm()), shippingMethod: 'express' };
    const ended = signedInCookie('cus_1', -1_000);
    const headers = { ...FROM_SHOP, cookie: ended };
    const answer = await shop.post('/en/checkout', form, headers);
    expect(answer.headers.get('location')).toBe(
      '/en/sign-in?next=%2Fen%2Fcheckout',
    );
    const cookies = answer.headers.getSetCookie();
    [typed = ''] = cookies.flatMap(one => TYPED.exec(one) ?? []);
  });

  const pageOf = async (customer: string) => {
    const headers = { cookie: `${signedInCookie(customer)}; ${typed}` };
    return (await shop.get('/en/checkout', headers)).text();
  };

  test('no order is placed, and the customer finds what was typed', async () => {
    const html = await pageOf('cus_1');
    expect(placed()).toEqual([]);
    expect(html).toContain('value="3 rue des Lilas"');
    expect(html).toContain('value="69001"');
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="express"/);
  });

  test('another customer of this browser does not', async () => {
    expect(await pageOf('cus_2')).not.toContain('3 rue des Lilas');
  });

  test('the order clears it', async () => {
    placing = { status: 201, json: doubleOrder() };
    const headers = { ...FROM_SHOP, cookie: `${cookie}; ${typed}` };
    const answer = await shop.post('/en/checkout', await filledForm(), headers);
    expect(answer.headers.get('location')).toContain('/en/account/orders/ord_');
    expect(answer.headers.getSetCookie().join()).toContain(
      '__Host-comptoir_typed=;',
    );
  });
});

test('fields too long for a cookie are not kept, and the page still leads to sign in', async () => {
  const form = { ...(await filledForm()), extra: '茶'.repeat(3_000) };
  const headers = { ...FROM_SHOP };
  const answer = await shop.post('/en/checkout', form, headers);
  expect(answer.status).toBe(302);
  expect(answer.headers.getSetCookie().join()).not.toMatch(/typed=\w/);
});

test('a kept country that can’t be chosen leaves the page usable', async () => {
  const fields = { country: 'nowhere', addressId: 'x' };
  const text = Buffer.from(JSON.stringify({ fields })).toString('base64url');
  const kept = `${cookie}; __Host-comptoir_typed=${text}`;
  const answer = await shop.get('/en/checkout', { cookie: kept });
  expect(answer.status).toBe(200);
});
