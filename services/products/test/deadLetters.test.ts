import { AuditList } from '@comptoir/contracts/audit';
import { stockChanged } from '@comptoir/contracts/productEvents';
import { DeadLetterList } from '@comptoir/kit/deadLetters/DeadLetter';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { checkDeadLetters } from '@comptoir/kit-testing/checkDeadLetters';
import { eventually } from '@comptoir/kit-testing/eventually';
import { sendRaw } from '@comptoir/kit-testing/sendRaw';
import amqplib, { type ConfirmChannel, type ChannelModel } from 'amqplib';
import mongoose, { type Connection } from 'mongoose';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

let test: TestProducts;
let broker: ChannelModel;
let channel: ConfirmChannel;
let database: Connection;

beforeAll(async () => {
  test = await startTestProducts();
  broker = await amqplib.connect(test.parts.amqpUrl);
  channel = await broker.createConfirmChannel();
  database = await mongoose
    .createConnection(test.parts.mongodbUri, { dbName: test.parts.database })
    .asPromise();
  await test.shop.category('cups');
});
afterAll(async () => {
  await broker.close();
  await database.close();
  await test.close();
});

async function publishStock(sku: string, available: number): Promise<void> {
  const { type, version } = stockChanged;
  const data = { sku, available, change: 1, reason: 'received' };
  const event = newEvent({
    type,
    version,
    data,
    aggregateId: sku,
    aggregateVersion: 1,
  });
  const { namespace } = test.parts;
  const content = JSON.stringify(event);
  sendRaw(channel, { namespace, service: 'products' }, { type, content });
  await channel.waitForConfirms();
}

/** Makes the database reject every change of a product, or none. */
async function rejectChanges(reject: boolean): Promise<void> {
  const validator = reject ? { slug: 'no-such-slug' } : {};
  await database.db?.command({ collMod: 'products', validator });
}

async function letterOf(aggregateId: string) {
  return eventually(async () => {
    const { body } = await test.client.ask('/v1/dead-letters', {
      token: test.staff,
    });
    const letter = DeadLetterList.parse(body).items.find(
      one => one.aggregateId === aggregateId,
    );
    if (!letter) {
      throw new Error(`no dead letter of ${aggregateId}`);
    }
    return letter;
  });
}

it('dead letters are read and discarded by staff only', async () => {
  const customer = await test.identity.token({ sub: 'cus_1', roles: [] });
  await checkDeadLetters({ ...test, service: 'products', customer });
});

it('dead letters are listed with their reason, and consumed when redriven after the cause is fixed', async () => {
  await test.shop.product('stuck-cup');
  await rejectChanges(true);
  await publishStock('STUCK-CUP', 9);
  const { id, ...letter } = await letterOf('STUCK-CUP');
  expect(letter).toMatchObject({
    type: 'stock.changed',
    state: 'waiting',
    attempts: 3,
    redriven: 0,
  });
  expect(letter.reason).toContain('failed validation');
  expect(letter.firstFailure?.reason).toContain('failed validation');
  const path = `/v1/dead-letters/${id}/redrive`;
  const redrive = () =>
    test.client.ask(path, { method: 'POST', token: test.staff });
  // The cause remains: it is dead-lettered again, as another letter that counts the redrive.
  expect(await redrive()).toMatchObject({
    status: 200,
    body: { id, state: 'redriven' },
  });
  const again = await letterOf('STUCK-CUP');
  expect(again).toMatchObject({ attempts: 3, redriven: 1 });
  expect(again.id).not.toBe(id);

  await rejectChanges(false);
  await test.client.ask(`/v1/dead-letters/${again.id}/redrive`, {
    method: 'POST',
    token: test.staff,
  });
  await eventually(async () => {
    const { variants } = await test.shop.read('stuck-cup');
    expect(variants[0]?.availability.available).toBe(9);
  });
  // Redriving again is idempotent.
  expect((await redrive()).status).toBe(200);
  const trail = await test.client.ask(`/v1/audit?subject=${id}`, {
    token: test.staff,
  });
  expect(AuditList.parse(trail.body).items).toMatchObject([
    {
      actor: 'staff-1',
      action: 'dead-letter.redriven',
      subject: id,
      before: { type: 'stock.changed', aggregateId: 'STUCK-CUP' },
    },
  ]);
});

it('dead letters survive a restart of the service', async () => {
  await publishStock('lost', -1);
  const { id } = await letterOf('lost');
  await test.restart();
  await test.system.waitUntilComplete();
  expect((await letterOf('lost')).id).toBe(id);
});
