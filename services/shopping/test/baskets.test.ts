import { Basket, MergedBasket } from '@comptoir/contracts/baskets';
import { OrderTotals } from '@comptoir/contracts/orders';
import { eventually } from '@comptoir/kit-testing/eventually';
import fc from 'fast-check';
import {
  startTestShopping,
  type TestShopping,
} from '../testing/startTestShopping.ts';

let running: TestShopping;
beforeAll(async () => {
  running = await startTestShopping();
  const { shop } = running;
  await shop.product('CUP', 1_200);
  await shop.product('JAM', 550, 1, 'pantry');
});
afterAll(() => running.close());

const guest = async () => {
  const { body } = await running.client.ask('/v1/baskets', { method: 'POST' });
  return Basket.parse(body).id;
};
const put = (id: string, sku: string, quantity: unknown) =>
  running.client.ask(`/v1/baskets/${id}/lines/${sku}`, {
    method: 'PUT',
    body: { quantity },
  });
const read = async (id: string) =>
  Basket.parse((await running.client.ask(`/v1/baskets/${id}`)).body);

test('a guest’s basket contains its lines, subtotal and VAT', async () => {
  const id = await guest();
  await put(id, 'CUP', 2);
  const { body } = await put(id, 'JAM', 1);
  expect(Basket.parse(body)).toMatchObject({
    itemCount: 3,
    subtotal: { amount: 2_950 },
    vat: [
      { rate: 2_000, amount: { amount: 400 } },
      { rate: 550, amount: { amount: 29 } },
    ],
  });
  await put(id, 'CUP', 0);
  expect((await read(id)).lines.map(({ sku }) => sku)).toEqual(['JAM']);
});

test.each([-3, 21, 1.5, '2', null])(
  'a quantity of %j is refused',
  async quantity => {
    const answer = await put(await guest(), 'CUP', quantity);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ field: 'body.quantity' }] });
  },
);

test('unknown SKUs and unknown basket ids are refused', async () => {
  expect((await put(await guest(), 'NONE', 1)).status).toBe(404);
  const unknown = `bsk_${'0'.repeat(32)}`;
  expect((await running.client.ask(`/v1/baskets/${unknown}`)).status).toBe(404);
  const { id } = await running.shop.customer();
  const mine = encodeURIComponent(`customer:${id}`);
  expect((await running.client.ask(`/v1/baskets/${mine}`)).status).toBe(400);
  expect((await running.client.ask('/v1/me/basket')).status).toBe(401);
});

test('concurrent changes of a basket are all applied', async () => {
  const { shop } = running;
  const { token } = await shop.customer();
  const skus = Array.from({ length: 8 }, (_, index) => `MANY-${index}`);
  await Promise.all(skus.map(sku => shop.product(sku, 100)));
  const answers = await Promise.all(
    skus.map(sku => shop.as(token).put(sku, 1)),
  );
  expect(answers.map(({ status }) => status)).toEqual(skus.map(() => 200));
  expect((await shop.as(token).basket()).itemCount).toBe(8);
});

test('the 51st article and a body with 10,000 lines are refused', async () => {
  const { shop, bus, client } = running;
  const { token } = await shop.customer();
  const variants = Array.from({ length: 51 }, (_, index) => ({
    sku: `FULL-${index}`,
    name: { en: 'One', fr: 'Un' },
    price: { amount: 100, currency: 'EUR' },
  }));
  const name = { en: 'Full', fr: 'Plein' };
  const facts = { slug: 'full', category: 'table', maker: 'M', image: null };
  const data = { ...facts, name, variants };
  await bus.send({ type: 'product.changed', aggregateId: 'prd_full', data });
  await eventually(async () => {
    const { status } = await shop.as(token).put('FULL-0', 1);
    if (status !== 200) {
      throw new Error('the product is not known yet');
    }
  });
  const statuses = [];
  for (const { sku } of variants) {
    statuses.push((await shop.as(token).put(sku, 1)).status);
  }
  expect(statuses).toEqual([...Array<number>(50).fill(200), 409]);
  const lines = Array.from({ length: 10_000 }, () => ({
    sku: 'CUP',
    quantity: 1,
  }));
  const answer = await client.ask('/v1/me/basket/lines/CUP', {
    method: 'PUT',
    token,
    body: { quantity: 1, lines },
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

test('a basket holds no more than an order may cost, and can always be emptied', async () => {
  await running.shop.product('GOLD', 99_000_000);
  const id = await guest();
  expect((await put(id, 'GOLD', 1)).status).toBe(200);
  const refused = await put(id, 'GOLD', 2);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ errors: [{ field: 'body.quantity' }] });
  expect((await put(id, 'CUP', 20)).status).toBe(200);
  expect((await read(id)).subtotal.amount).toBe(99_024_000);
  expect((await put(id, 'GOLD', 0)).status).toBe(200);
});

test('a price that rises above the limit of an order leaves a basket that can be read and emptied', async () => {
  await running.shop.product('RING', 4_000_000);
  const id = await guest();
  await put(id, 'CUP', 1);
  await put(id, 'RING', 20);
  await running.shop.product('RING', 50_000_000, 2);
  await eventually(async () => {
    expect((await read(id)).lines).toMatchObject([
      { sku: 'CUP', change: 'none' },
      { sku: 'RING', change: 'withdrawn', quantity: 20 },
    ]);
  });
  expect((await read(id)).subtotal.amount).toBe(1_200);
  expect((await put(id, 'RING', 1)).status).toBe(200);
  expect((await read(id)).subtotal.amount).toBe(50_001_200);
});

test('no sequence of allowed requests makes a basket unreadable', async () => {
  const prices = { DEAR: 60_000_000, FAIR: 5_000_001, FREE: 0 };
  for (const [sku, price] of Object.entries(prices)) {
    await running.shop.product(sku, price);
  }
  const change = fc.record({
    sku: fc.constantFrom(...Object.keys(prices)),
    quantity: fc.integer({ min: 0, max: 20 }),
    merge: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), async changes => {
      const { token } = await running.shop.customer();
      const mine = running.shop.as(token);
      for (const { sku, quantity, merge } of changes) {
        const id = await guest();
        const changed = merge
          ? await put(id, sku, quantity)
          : await mine.put(sku, quantity);
        expect([200, 409]).toContain(changed.status);
        const merging = await running.client.ask('/v1/me/basket/merge', {
          method: 'POST',
          token,
          body: { basketId: id },
        });
        expect(merging.status).toBe(200);
        const { subtotal } = await mine.basket();
        expect(subtotal.amount).toBeLessThanOrEqual(100_000_000 - 2_490);
      }
    }),
    { numRuns: 25 },
  );
});

test('a guest’s basket is merged once, and into one customer’s basket only', async () => {
  const { shop, client } = running;
  const [{ token }, other] = [await shop.customer(), await shop.customer()];
  await shop.as(token).put('CUP', 19);
  const id = await guest();
  await put(id, 'CUP', 3);
  await put(id, 'JAM', 2);
  const merge = (by: string) =>
    client.ask('/v1/me/basket/merge', {
      method: 'POST',
      token: by,
      body: { basketId: id },
    });
  const answers = await Promise.all([merge(token), merge(token), merge(token)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const losses = answers.map(({ body }) => MergedBasket.parse(body).losses);
  expect(losses).toContainEqual({ capped: ['CUP'], dropped: [] });
  const quantities = (await shop.as(token).basket()).lines.map(
    ({ sku, quantity }) => [sku, quantity],
  );
  expect(quantities).toEqual([
    ['CUP', 20],
    ['JAM', 2],
  ]);
  expect((await merge(other.token)).status).toBe(404);
  expect((await client.ask(`/v1/baskets/${id}`)).status).toBe(404);
});

test('prices follow the newest version when events arrive out of order', async () => {
  const { shop, bus } = running;
  const { token } = await shop.customer();
  await shop.product('PEN', 300, 4);
  await shop.as(token).put('PEN', 1);
  await shop.product('PEN', 450, 9);
  await shop.product('OTHER', 100);
  const old = bus.send({
    type: 'product.removed',
    aggregateId: 'prd_PEN',
    aggregateVersion: 5,
    data: { slug: 'pen', skus: ['PEN'] },
  });
  await old;
  await bus.send({
    type: 'stock.changed',
    aggregateId: 'PEN',
    aggregateVersion: 3,
    data: { sku: 'PEN', available: 4, change: -1, reason: 'reserved' },
    times: 2,
  });
  await eventually(async () => {
    const line = (await shop.as(token).basket()).lines[0];
    expect(line).toMatchObject({
      unitPrice: { amount: 450 },
      addedPrice: { amount: 300 },
      change: 'dearer',
      availability: { status: 'low', available: 4 },
    });
  });
  await bus.send({
    type: 'product.removed',
    aggregateId: 'prd_PEN',
    aggregateVersion: 10,
    data: { slug: 'pen', skus: ['PEN'] },
  });
  await eventually(async () => {
    const basket = await shop.as(token).basket();
    expect(basket.lines[0]?.change).toBe('withdrawn');
    expect(basket.subtotal.amount).toBe(0);
  });
  expect((await shop.as(token).place(590)).status).toBe(409);
});

test('a variant that is no longer made leaves the rest of the basket usable', async () => {
  const { shop, bus } = running;
  const { token } = await shop.customer();
  const mine = shop.as(token);
  await shop.product('MADE', 200);
  await shop.product('UNMADE', 300);
  await mine.put('MADE', 1);
  await mine.put('UNMADE', 2);
  const name = { en: 'Product UNMADE', fr: 'Product UNMADE' };
  const price = { amount: 300, currency: 'EUR' };
  await bus.send({
    type: 'product.changed',
    aggregateId: 'prd_UNMADE',
    aggregateVersion: 2,
    data: {
      slug: 'unmade',
      category: 'table',
      maker: 'Atelier',
      name,
      image: null,
      variants: [{ sku: 'UNMADE-2', name, price }],
    },
  });
  await eventually(async () => {
    const { lines, subtotal } = await mine.basket();
    expect(lines.map(({ sku }) => sku)).toEqual(['MADE']);
    expect(subtotal.amount).toBe(200);
  });
  expect((await mine.put('UNMADE', 1)).status).toBe(404);
  expect((await mine.put('UNMADE', 0)).status).toBe(200);
  expect((await mine.put('UNMADE-2', 1)).status).toBe(200);
  const { body } = await mine.totals('FR', 'standard');
  const { subtotal, total } = OrderTotals.parse(body);
  expect(subtotal.amount).toBe(500);
  expect((await mine.place(total.amount)).status).toBe(201);
});

test('shipping methods have a cost in each country the shop ships to', async () => {
  const { client } = running;
  const ask = (country: string) =>
    client.ask(`/v1/shipping-methods?country=${country}`);
  expect((await ask('FR')).body).toMatchObject({
    items: [{ id: 'relay', cost: { amount: 390 } }, {}, {}],
  });
  expect((await ask('AQ')).body).toEqual({ items: [] });
  expect((await ask('france')).status).toBe(400);
});
