import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Payment } from '@comptoir/contracts/payments';
import { createLog } from '@comptoir/kit/createLog';
import type { RunningProcess } from '@comptoir/kit/service/defineProcess';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { PaymentDoubleConfig } from '../src/config.ts';
import { paymentDouble } from '../src/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'comptoir-payments-'));
const log = createLog({ service: 'payment-double', level: 'silent' });
const config = PaymentDoubleConfig.parse({
  COMPTOIR_MODE: 'local',
  PORT: '0',
  SYSTEM_PORT: '0',
  DATA_DIR: folder,
  LATE_MS: '50',
  TICK_MS: '20',
});
const amount = { amount: 2_590, currency: 'EUR' };

let double: RunningProcess;
const client = new HttpClient(() => double.url);
beforeAll(async () => {
  double = await paymentDouble.start(config, log);
});
afterAll(async () => {
  await double.close();
  rmSync(folder, { recursive: true });
});

function create(key: string, changes: object = {}) {
  const method = 'card-ok';
  const notifyUrl = 'http://127.0.0.1:1/unreachable';
  const body = { key, amount, method, orderId: key, notifyUrl, ...changes };
  return client.ask('/v1/payments', { method: 'POST', body });
}

function change(id: string, name: string, key = name, requested = amount) {
  const body = { key, amount: requested };
  return client.ask(`/v1/payments/${id}/${name}`, { method: 'POST', body });
}

test('a repeated key returns the same payment, and a different body is refused', async () => {
  const answers = await Promise.all([create('same'), create('same')]);
  const [one, two] = answers.map(({ body }) => Payment.parse(body));
  expect(one).toEqual(two);
  expect((await create('same', { method: 'card-late' })).status).toBe(422);
});

test('a payment is captured and refunded once, and a voided payment is never captured', async () => {
  const { id } = Payment.parse((await create('captured')).body);
  expect((await change(id, 'refund')).status).toBe(409);
  expect(
    (await change(id, 'capture', 'c', { ...amount, amount: 1 })).status,
  ).toBe(400);
  expect((await change(id, 'capture')).body).toMatchObject({
    status: 'captured',
  });
  expect((await change(id, 'capture')).status).toBe(200);
  expect((await change(id, 'void')).status).toBe(409);
  expect((await change(id, 'refund')).body).toMatchObject({
    status: 'refunded',
  });
  const other = Payment.parse((await create('voided')).body);
  expect((await change(other.id, 'void')).body).toMatchObject({
    status: 'voided',
  });
  expect((await change(other.id, 'capture')).status).toBe(409);
});

test('each card behaves as its name describes', async () => {
  const status = async (key: string, method: string) =>
    (await create(key, { method })).body;
  expect(await status('d', 'card-declined')).toMatchObject({
    status: 'declined',
  });
  expect(await status('u', 'card-unknown')).toMatchObject({
    status: 'declined',
  });
  expect(await status('l', 'card-late')).toMatchObject({ status: 'pending' });
  expect((await create('e', { method: 'card-error' })).status).toBe(500);
  expect((await create('e', { method: 'card-error' })).status).toBe(201);
});

test('payments survive a restart, and the page identifies itself as a stand-in', async () => {
  const { id } = Payment.parse((await create('kept')).body);
  await change(id, 'capture');
  await create('hostile', { orderId: '<script>alert(1)</script>' });
  await double.close();
  double = await paymentDouble.start(config, log);
  const found = await client.ask('/v1/payments?key=kept');
  expect(found.body).toMatchObject({ items: [{ id, status: 'captured' }] });
  const page = String((await client.ask('/')).body);
  expect(page).toContain('stand-in');
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script>');
});
