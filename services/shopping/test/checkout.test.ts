import { randomUUID } from 'node:crypto';
import { Order, OrderList, OrderTotals } from '@comptoir/contracts/orders';
import { eventually } from '@comptoir/kit-testing/eventually';
import { ADDRESS } from '@comptoir/shop-testing/testOrder';
import {
  startTestShopping,
  type TestShopping,
} from '../testing/startTestShopping.ts';

let running: TestShopping;
beforeAll(async () => {
  running = await startTestShopping();
  await running.shop.product('CUP', 1_000);
});
afterAll(() => running.close());

/** Creates a customer with two cups in the basket. */
async function shopper(): Promise<{ id: string; token: string }> {
  const customer = await running.shop.customer();
  await running.shop.as(customer.token).put('CUP', 2);
  return customer;
}

test('50 concurrent requests with the same key place one order', async () => {
  const { shop } = running;
  const { token } = await shopper();
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => shop.as(token).place(2_590, {}, key)),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const ids = answers.map(({ body }) => Order.parse(body).id);
  expect(new Set(ids).size).toBe(1);
  expect((await shop.as(token).basket()).lines).toEqual([]);
});

test('five concurrent requests with different keys place one order of the basket', async () => {
  const { shop } = running;
  const { token } = await shopper();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => shop.as(token).place(2_590)),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([201, 409, 409, 409, 409]);
});

test('the previewed totals equal those of the order', async () => {
  const { shop } = running;
  const { token } = await shopper();
  const shown = await shop.as(token).totals('FR', 'standard');
  expect(shown.status).toBe(200);
  const totals = OrderTotals.parse(shown.body);
  expect(totals.total.amount).toBe(2_590);
  const { body } = await shop.as(token).place(totals.total.amount);
  expect(Order.parse(body).totals).toEqual(totals);
  expect((await shop.as(token).totals('BE', 'relay')).status).toBe(400);
});

test('the same key with another body is refused', async () => {
  const { shop } = running;
  const { token } = await shopper();
  const key = randomUUID();
  expect((await shop.as(token).place(2_590, {}, key)).status).toBe(201);
  const changes = { paymentMethod: 'card-late' };
  expect((await shop.as(token).place(2_590, changes, key)).status).toBe(422);
  expect((await shop.as(token).place(2_590, {}, key)).status).toBe(201);
});

test('when the price has changed, then the new total is returned and no order is placed', async () => {
  const { shop } = running;
  await shop.product('LAMP', 5_000);
  const { token } = await shop.customer();
  await shop.as(token).put('LAMP', 1);
  await shop.product('LAMP', 5_500, 2);
  const key = randomUUID();
  const answer = await shop.as(token).place(5_590, {}, key);
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({
    newTotal: { amount: 6_090, currency: 'EUR' },
  });
  expect((await shop.as(token).basket()).itemCount).toBe(1);
  expect((await shop.as(token).place(6_090, {}, key)).status).toBe(201);
});

test('responses with orders are not cacheable', async () => {
  const { shop, client } = running;
  const { token } = await shopper();
  const placed = await shop.as(token).place(2_590);
  const { id } = Order.parse(placed.body);
  const read = await client.ask(`/v1/orders/${id}`, { token });
  const listed = await client.ask('/v1/orders', { token: await shop.staff() });
  for (const { headers } of [placed, read, listed]) {
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('another customer’s order is a 404; staff can read and cancel it', async () => {
  const { shop, client } = running;
  const { token } = await shopper();
  const order = Order.parse((await shop.as(token).place(2_590)).body);
  const other = await shop.customer();
  const path = `/v1/orders/${order.id}`;
  expect((await client.ask(path, { token: other.token })).status).toBe(404);
  const stream = await client.ask(`${path}/stream`, { token: other.token });
  expect(stream.status).toBe(404);
  const cancel = { method: 'POST', body: {} };
  const cancellation = `${path}/cancellation`;
  expect(
    (await client.ask(cancellation, { ...cancel, token: other.token })).status,
  ).toBe(404);
  expect((await client.ask(path)).status).toBe(401);
  expect((await client.ask('/v1/orders', { token })).status).toBe(403);
  const staff = await shop.staff();
  expect((await client.ask(path, { token: staff })).status).toBe(200);
  const gone = await client.ask(cancellation, { ...cancel, token: staff });
  expect(gone.body).toMatchObject({ status: 'cancelled', reason: 'staff' });
});

test('addresses keep any script and markup as text', async () => {
  const { shop } = running;
  const { token } = await shopper();
  const address = {
    ...ADDRESS,
    name: 'نور 🌷 <script>alert(1)</script>',
    street: '"><img src=x onerror=alert(1)>',
  };
  const answer = await shop.as(token).place(2_590, { address });
  expect(Order.parse(answer.body).address).toMatchObject(address);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  const { token: second } = await shopper();
  const turned = { ...ADDRESS, name: 'abc\u202Edef' };
  expect((await shop.as(second).place(2_590, { address: turned })).status).toBe(
    400,
  );
});

test('an invalid order is refused with the name of the field', async () => {
  const { shop } = running;
  const { token } = await shopper();
  const method = await shop.as(token).place(2_590, { shippingMethod: 'drone' });
  expect(method.body).toMatchObject({
    errors: [{ field: 'body.shippingMethod' }],
  });
  const key = await shop.as(token).place(2_590, {}, 'short');
  expect(key.body).toMatchObject({
    errors: [{ field: 'headers.idempotency-key' }],
  });
  const { token: empty } = await shop.customer();
  expect((await shop.as(empty).place(590)).status).toBe(409);
});

test('the stream of an order ends when the order is rejected', async () => {
  const { shop, client } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token, 'card-declined');
  const following = client.ask(`/v1/orders/${order.id}/stream`, { token });
  await shop.reserve(order);
  // The stream ends with the order.
  const { body, headers } = await following;
  expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
  const statuses = [...String(body).matchAll(/^data: (.*)$/gm)].map(
    ([, data]) => Order.parse(JSON.parse(data ?? '')).status,
  );
  expect(statuses.at(-1)).toBe('rejected');
});

test('an order is completed after a restart', async () => {
  const { shop, bus } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token);
  await running.restart();
  await shop.reserve(order);
  await shop.as(token).becomes(order, 'confirmed', 'captured');
  await bus.waitFor('order.confirmed', order.id);
});

test('staff page through orders, newest first', async () => {
  const { shop, client } = running;
  const token = await shop.staff();
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const path = `/v1/orders?limit=3${cursor && `&cursor=${cursor}`}`;
    const { body } = await client.ask(path, { token });
    const { items, nextCursor } = OrderList.parse(body);
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) {
      break;
    }
    cursor = nextCursor;
  }
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
  const forged = await client.ask('/v1/orders?cursor=abc.def', { token });
  expect(forged.status).toBe(400);
});

test('when a customer is deleted, then addresses and basket are erased and orders stay', async () => {
  const { shop, bus, client } = running;
  const { id, token } = await shop.customer();
  const order = await shop.placed(token);
  await shop.rejectStock(order);
  await shop.as(token).becomes(order, 'rejected');
  await shop.as(token).put('CUP', 1);
  await bus.send({
    type: 'customer.deleted',
    aggregateId: id,
    data: {},
    times: 2,
  });
  await eventually(async () => {
    expect((await shop.as(token).read(order.id)).address).toBeNull();
  });
  await eventually(async () => {
    expect((await shop.as(token).basket()).lines).toEqual([]);
  });
  await client.ask('/v1/me/basket/lines/CUP', {
    method: 'PUT',
    token,
    body: { quantity: 1 },
  });
  expect((await shop.as(token).place(1_590)).status).toBe(403);
});
