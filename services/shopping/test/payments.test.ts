import { checkDeadLetters } from '@comptoir/kit-testing/checkDeadLetters';
import { signBody } from '@comptoir/kit/signature';
import {
  startTestShopping,
  type TestShopping,
} from '../testing/startTestShopping.ts';

let running: TestShopping;
beforeAll(async () => {
  running = await startTestShopping();
});
afterAll(() => running.close());

test('each step of an order up to the refund publishes an event', async () => {
  const { shop, bus, payments, client } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token);
  expect(order).toMatchObject({ status: 'placed', version: 1 });
  await shop.reserve(order, 3);
  await shop.as(token).becomes(order, 'confirmed', 'captured');
  expect((await payments.paymentOf(order.id))?.status).toBe('captured');

  const staff = await shop.staff();
  const post = (what: string, body: unknown) =>
    client.ask(`/v1/orders/${order.id}/${what}`, {
      method: 'POST',
      token: staff,
      body,
    });
  expect((await post('shipment', { carrier: 'La Poste' })).status).toBe(200);
  expect((await post('shipment', { carrier: 'La Poste' })).status).toBe(200);
  expect((await post('shipment', { carrier: 'Other' })).status).toBe(409);
  expect((await post('delivery', {})).status).toBe(200);
  expect((await post('refund', { note: 'broken' })).status).toBe(200);
  await shop.as(token).becomes(order, 'refunded', 'refunded');
  await bus.waitFor('order.refunded', order.id);
  const types = bus
    .received(order.id)
    .filter(({ type }) => !type.startsWith('stock.'))
    .sort((a, b) => a.aggregateVersion - b.aggregateVersion)
    .map(({ type }) => type);
  expect(types).toEqual([
    'order.placed',
    'order.reserved',
    'payment.authorized',
    'order.confirmed',
    'order.shipped',
    'order.delivered',
    'order.refunded',
  ]);
  const audit = await client.ask(`/v1/audit?subject=${order.id}`, {
    token: staff,
  });
  expect(audit.body).toMatchObject({
    items: [
      { action: 'order.refunded', actor: 'cus_staff' },
      { action: 'order.delivered' },
      { action: 'order.shipped' },
    ],
  });
});

test('staff find orders by number, id and customer', async () => {
  const { shop, client } = running;
  const { id: customerId, token } = await shop.customer();
  const { id, number } = await shop.placed(token);
  const staff = await shop.staff();
  for (const q of [number, number.toLowerCase(), id, customerId]) {
    const { body } = await client.ask(`/v1/orders?q=${q}`, { token: staff });
    expect(body).toMatchObject({ items: [{ id }], nextCursor: null });
  }
  const none = await client.ask('/v1/orders?q=C-0000', { token: staff });
  expect(none.body).toEqual({ items: [], nextCursor: null });
  expect((await client.ask('/v1/orders?q=x', { token })).status).toBe(403);
});

test('only staff can read and discard dead letters', async () => {
  const { shop } = running;
  const [staff, customer] = [await shop.staff(), await shop.customer()];
  await checkDeadLetters({
    ...running,
    service: 'shopping',
    staff,
    customer: customer.token,
  });
});

test('when stock is missing, then the order is rejected without a payment', async () => {
  const { shop, bus, payments } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token);
  await shop.rejectStock(order);
  const rejected = await shop.as(token).becomes(order, 'rejected');
  expect(rejected.reason).toBe('stock-missing');
  expect(rejected.missing).toHaveLength(1);
  expect(await payments.paymentOf(order.id)).toBeUndefined();
  await bus.waitFor('order.rejected', order.id);
});

test('when stock is lost after confirmation, then the payment is refunded', async () => {
  const { shop, payments } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token);
  await shop.reserve(order);
  await shop.as(token).becomes(order, 'confirmed', 'captured');
  await shop.rejectStock(order);
  await shop.as(token).becomes(order, 'cancelled', 'refunded');
  expect((await payments.paymentOf(order.id))?.status).toBe('refunded');
});

test('when the payment is declined, then the order is rejected', async () => {
  const { shop, bus } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token, 'card-declined');
  await shop.reserve(order);
  const rejected = await shop.as(token).becomes(order, 'rejected', 'declined');
  expect(rejected.reason).toBe('payment-declined');
  await bus.waitFor('payment.declined', order.id);
  await bus.waitFor('order.rejected', order.id);
});

test.each(['card-silent', 'card-late', 'card-twice', 'card-error'])(
  'a payment by %s is captured once',
  async card => {
    const { shop, bus, payments } = running;
    const { token } = await shop.customer();
    const order = await shop.placed(token, card);
    await shop.reserve(order, 2);
    await shop.as(token).becomes(order, 'confirmed', 'captured');
    expect((await payments.paymentOf(order.id))?.status).toBe('captured');
    await bus.waitFor('order.confirmed', order.id);
    const confirmed = bus
      .received(order.id)
      .filter(({ type }) => type === 'order.confirmed');
    expect(confirmed).toHaveLength(1);
  },
);

test('when an order is cancelled, then a late authorization is voided', async () => {
  const { shop, client, payments } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token, 'card-late');
  await shop.reserve(order);
  await shop.as(token).becomes(order, 'reserved');
  const answer = await client.ask(`/v1/orders/${order.id}/cancellation`, {
    method: 'POST',
    token,
    body: {},
  });
  expect(answer.body).toMatchObject({ status: 'cancelled' });
  await shop.as(token).becomes(order, 'cancelled', 'voided');
  expect((await payments.paymentOf(order.id))?.status).toBe('voided');
});

test('an order is paid after the provider was killed and restarted', async () => {
  const { shop, payments } = running;
  const { token } = await shop.customer();
  const order = await shop.placed(token);
  await payments.kill();
  await shop.reserve(order);
  await shop.as(token).becomes(order, 'reserved');
  await payments.start();
  await shop.as(token).becomes(order, 'confirmed', 'captured');
  await payments.kill();
  await payments.start();
  expect((await payments.paymentOf(order.id))?.status).toBe('captured');
});

test('a notification with a forged or expired signature is refused', async () => {
  const { client, secret } = running;
  const body = JSON.stringify({ id: 'ntf_1' });
  const send = (signature: string) =>
    client.ask('/v1/payment-notifications', {
      method: 'POST',
      body,
      headers: { 'payment-signature': signature },
    });
  expect((await send(signBody('forged', body))).status).toBe(401);
  expect((await send('t=1,v1=00')).status).toBe(401);
  expect((await send(signBody(secret, body, 1_000))).status).toBe(401);
  expect((await send(signBody(secret, `${body} `))).status).toBe(401);
  expect((await send(signBody(secret, body))).status).toBe(400);
});
