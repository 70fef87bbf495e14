import { Problem } from '@comptoir/contracts/common';
import { MovementList } from '@comptoir/contracts/products';
import { eventually } from '@comptoir/kit-testing/eventually';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

let test: TestProducts;

beforeAll(async () => {
  test = await startTestProducts();
  await test.shop.category('cups');
});
afterAll(() => test.close());

function move(sku: string, body: unknown, key = crypto.randomUUID()) {
  return test.client.ask(`/v1/stock/${sku}/movements`, {
    method: 'POST',
    token: test.staff,
    body,
    headers: { 'idempotency-key': key },
  });
}

async function history(sku: string, query = '') {
  const answer = await test.client.ask(`/v1/stock/${sku}/movements${query}`, {
    token: test.staff,
  });
  return MovementList.parse(answer.body);
}

describe('stock', () => {
  it('starts at zero and is copied to the product when goods are received', async () => {
    await test.shop.product('cup-a');
    expect(await test.shop.level('CUP-A')).toBe(0);
    const answer = await move('CUP-A', {
      reason: 'received',
      quantity: 8,
      note: 'From the workshop',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      sku: 'CUP-A',
      quantity: 8,
      actor: 'staff-1',
    });
    expect(await test.shop.level('CUP-A')).toBe(8);
    await eventually(async () => {
      const [variant] = (await test.shop.read('cup-a')).variants;
      expect(variant?.availability).toEqual({
        status: 'in-stock',
        available: 8,
      });
    });
    await test.shop.waitForTotal(1, '?inStock=true&q=cup-a');
    await move('CUP-A', { reason: 'corrected', quantity: -6 });
    await eventually(async () => {
      const list = await test.shop.list('?q=cup-a');
      expect(list.items[0]?.availability).toEqual({
        status: 'low',
        available: 2,
      });
      expect(list.facets.availability).toContainEqual({
        value: 'low',
        count: 1,
      });
    });
  });

  it('never falls below zero under concurrent corrections', async () => {
    await test.shop.product('cup-b');
    await test.shop.receive('CUP-B', 5);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        move('CUP-B', { reason: 'corrected', quantity: -1 }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter(status => status === 201)).toHaveLength(5);
    expect(statuses.filter(status => status === 409)).toHaveLength(7);
    expect(await test.shop.level('CUP-B')).toBe(0);
    expect((await history('CUP-B')).items).toHaveLength(6);
  });

  it('applies concurrent requests with the same key once', async () => {
    await test.shop.product('cup-c');
    const key = crypto.randomUUID();
    const body = { reason: 'received', quantity: 3 };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => move('CUP-C', body, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([201]),
    );
    expect(
      new Set(answers.map(answer => JSON.stringify(answer.body))).size,
    ).toBe(1);
    expect(await test.shop.level('CUP-C')).toBe(3);
    const other = await move('CUP-C', { reason: 'received', quantity: 4 }, key);
    expect(other.status).toBe(422);
    expect(await test.shop.level('CUP-C')).toBe(3);
  });

  it('lists its history in pages, newest first', async () => {
    await test.shop.product('cup-d');
    for (const quantity of [1, 2, 3]) {
      await move('CUP-D', { reason: 'received', quantity });
    }
    const first = await history('CUP-D', '?limit=2');
    expect(first.items.map(({ quantity }) => quantity)).toEqual([3, 2]);
    const second = await history(
      'CUP-D',
      `?limit=2&before=${first.nextBefore}`,
    );
    expect(second.items.map(({ quantity }) => quantity)).toEqual([1]);
    expect(second.nextBefore).toBeNull();
  });

  it.each([
    [
      'a quantity of zero',
      { reason: 'received', quantity: 0 },
      'body.quantity',
    ],
    [
      'a negative delivery',
      { reason: 'received', quantity: -1 },
      'body.quantity',
    ],
    ['half a unit', { reason: 'corrected', quantity: 0.5 }, 'body.quantity'],
    ['too many', { reason: 'received', quantity: 1e9 }, 'body.quantity'],
    ['a sale', { reason: 'sold', quantity: -1 }, 'body.reason'],
  ])('refuses %s', async (_, body, field) => {
    const answer = await move('CUP-A', body);
    expect(answer.status).toBe(400);
    expect(Problem.parse(answer.body).errors?.[0]?.field).toBe(field);
  });

  it('refuses a movement without a key or for a SKU without a product', async () => {
    const body = { reason: 'received', quantity: 1 };
    const keyless = await test.client.ask('/v1/stock/CUP-A/movements', {
      method: 'POST',
      token: test.staff,
      body,
    });
    expect(keyless.status).toBe(400);
    expect(Problem.parse(keyless.body).errors?.[0]?.field).toBe(
      'headers.idempotency-key',
    );
    expect((await move('UNSOLD', body)).status).toBe(404);
    expect((await test.client.ask('/v1/stock/UNSOLD')).status).toBe(404);
    expect((await test.client.ask('/v1/stock/not%20a%20sku')).status).toBe(400);
  });
});
