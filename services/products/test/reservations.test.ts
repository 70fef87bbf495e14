import { events } from '@comptoir/contracts/events';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { exchangeName } from '@comptoir/kit/bus/Topology';
import { eventually } from '@comptoir/kit-testing/eventually';
import { sendEvent } from '@comptoir/kit-testing/sendEvent';
import amqplib, { type ChannelModel } from 'amqplib';
import mongoose from 'mongoose';
import { createModels } from '../src/models/Models.ts';
import type { ReservedLine } from '../src/models/reservationModel.ts';
import { createCoreServices } from '../src/services/createCoreServices.ts';
import { orderEvents } from '../testing/orderEvents.ts';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

let test: TestProducts;
let broker: ChannelModel;
let publish: (...told: BusEvent[]) => void;
const heard = new Map<string, BusEvent>();
const connection = mongoose.createConnection();
const models = createModels(connection);
const { repositories, services } = createCoreServices(models);

beforeAll(async () => {
  test = await startTestProducts();
  broker = await amqplib.connect(test.parts.amqpUrl);
  const channel = await broker.createChannel();
  const exchange = exchangeName(test.parts.namespace);
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, exchange, 'stock.#');
  await channel.consume(
    queue,
    message => {
      const content: unknown = JSON.parse(message?.content.toString() ?? '{}');
      for (const { schema } of events) {
        const event = schema.safeParse(content).data;
        if (event) {
          heard.set(event.id, event);
        }
      }
    },
    { noAck: true },
  );
  publish = (...told) =>
    told.forEach(event => sendEvent(channel, test.parts.namespace, event));
  await connection.openUri(test.parts.mongodbUri, {
    dbName: test.parts.database,
  });
});
afterAll(async () => {
  await broker.close();
  await connection.close();
  await test.close();
});

async function receive(sku: string, quantity: number): Promise<void> {
  const facts = { reason: 'received' as const, note: null, actor: 'staff-1' };
  await services.stock.record({ sku, quantity, key: 'first', ...facts });
}

function toldOf(orderId: string): BusEvent[] {
  return [...heard.values()].filter(
    ({ aggregateId }) => aggregateId === orderId,
  );
}

/** Resolves once the order's reservation stands so and nothing is left to do at once. */
async function stands(orderId: string, state: object): Promise<void> {
  await eventually(async () =>
    expect(await repositories.reservations.find(orderId)).toMatchObject(state),
  );
}

async function settled(orderId: string, status: string): Promise<void> {
  await eventually(async () => {
    const found = await repositories.reservations.find(orderId);
    expect(found?.status).toBe(status);
    expect(found?.dueAt).toBeUndefined();
  });
}

async function level(sku: string): Promise<number | undefined> {
  const stock = await repositories.stock.find(sku);
  expect(await repositories.movements.sum(sku)).toBe(stock?.available);
  expect(stock?.inFlight).toEqual([]);
  return stock?.available;
}

function sweepLater(ms: number): Promise<void> {
  return services.reservations.sweep(new Date(Date.now() + ms));
}

/** As a kill leaves it: the order is written, some of its lines are taken. */
async function halfTaken(
  orderId: string,
  lines: ReservedLine[],
  holdUntil = new Date(Date.now() + 600_000),
): Promise<void> {
  await repositories.reservations.insert({
    _id: orderId,
    version: 0,
    status: 'held',
    taken: false,
    returned: false,
    lines,
    holdUntil,
    inbox: ['evt'],
    dueAt: new Date(),
  });
  const [first] = lines;
  if (!first) {
    return;
  }
  const movement = await services.stock.record({
    sku: first.sku,
    quantity: -first.quantity,
    reason: 'reserved',
    note: null,
    actor: orderId,
    key: `order\n${orderId}\nreserve`,
  });
  await models.movements.deleteOne({ _id: movement._id });
  await models.stock.updateOne(
    { _id: first.sku },
    { $push: { inFlight: movement } },
  );
}

it('holds K units for K of N buyers at once, and tells the others what is missing', async () => {
  await receive('RUSH', 5);
  const orders = Array.from({ length: 20 }, (_, index) => `rush-${index}`);
  const placed = orders.map(id =>
    orderEvents(id, [{ sku: 'RUSH', quantity: 1 }]).placed(),
  );
  publish(...placed, ...placed);
  await eventually(() =>
    expect(orders.every(id => toldOf(id).length === 1)).toBe(true),
  );
  const told = orders.flatMap(toldOf);
  const rejected = told.filter(({ type }) => type === 'stock.rejected');
  expect(told.length - rejected.length).toBe(5);
  expect(rejected[0]?.data).toEqual({
    reason: 'missing',
    missing: [{ sku: 'RUSH', wanted: 1, available: 0 }],
  });
  await eventually(async () => expect(await level('RUSH')).toBe(0));
});

it('holds all lines or none', async () => {
  await receive('MUCH', 9);
  await receive('FEW', 1);
  const lines = [
    { sku: 'MUCH', quantity: 2 },
    { sku: 'FEW', quantity: 2 },
  ];
  publish(orderEvents('all-or-none', lines).placed());
  await stands('all-or-none', { status: 'released' });
  // Seen to be enough at first, and not when it was taken.
  await halfTaken('taken-in-vain', [
    { sku: 'MUCH', quantity: 2 },
    { sku: 'FEW', quantity: 2 },
  ]);
  await sweepLater(0);
  await settled('taken-in-vain', 'released');
  expect([await level('MUCH'), await level('FEW')]).toEqual([9, 1]);
  await eventually(() =>
    expect(toldOf('taken-in-vain').map(({ data }) => data)).toEqual([
      {
        reason: 'missing',
        missing: [{ sku: 'FEW', wanted: 2, available: 1 }],
      },
    ]),
  );
});

it('counts events once that come often and in the wrong order', async () => {
  await receive('MIXED', 10);
  const line = [{ sku: 'MIXED', quantity: 2 }];
  const sold = orderEvents('sold', line);
  const [placed, confirmed] = [sold.placed(), sold.confirmed()];
  publish(confirmed, placed, confirmed, placed, placed);
  const early = orderEvents('early', line);
  const [released, late] = [early.rejected(), early.placed()];
  publish(released, released);
  await settled('early', 'released');
  publish(late, late, released);
  const undone = orderEvents('undone', line);
  const cancelled = undone.cancelled('confirmed');
  publish(undone.placed());
  await stands('undone', { taken: true });
  publish(undone.confirmed());
  await settled('undone', 'confirmed');
  publish(cancelled, cancelled, cancelled);
  await stands('undone', { returned: true });
  await settled('undone', 'confirmed');
  await settled('sold', 'confirmed');
  await eventually(async () => expect(await level('MIXED')).toBe(8));
  expect(toldOf('early')).toEqual([]);
});

it('finishes what a kill left half taken, once', async () => {
  await receive('KILLED', 5);
  await receive('KILLED-TOO', 5);
  const lines = ['KILLED', 'KILLED-TOO'].map(sku => ({ sku, quantity: 2 }));
  await halfTaken('half', lines);
  await Promise.all([sweepLater(0), sweepLater(0)]);
  await stands('half', { status: 'held', taken: true });
  for (const sku of ['KILLED', 'KILLED-TOO']) {
    await eventually(async () => expect(await level(sku)).toBe(3));
  }
  await eventually(() => expect(toldOf('half')).toHaveLength(1));
});

it('undoes what a kill left half released', async () => {
  await receive('LEFT', 5);
  await halfTaken('let-go', [{ sku: 'LEFT', quantity: 2 }]);
  await models.reservations.updateOne(
    { _id: 'let-go' },
    { $set: { status: 'released' }, $inc: { version: 1 } },
  );
  await sweepLater(0);
  await settled('let-go', 'released');
  expect(await level('LEFT')).toBe(5);
});

it('lets go of what is held too long, and says so', async () => {
  await receive('SLOW', 5);
  const lines = [{ sku: 'SLOW', quantity: 2 }];
  const order = orderEvents('slow', lines);
  publish(order.placed());
  await stands('slow', { taken: true });
  await sweepLater(500_000);
  await stands('slow', { status: 'held' });
  await sweepLater(700_000);
  await settled('slow', 'released');
  await eventually(() =>
    expect(toldOf('slow').map(({ data }) => data)).toContainEqual({
      reason: 'expired',
      missing: [],
    }),
  );
  const { id: eventId } = order.confirmed();
  await services.reservations.confirm({ orderId: 'slow', eventId, lines });
  await settled('slow', 'released');
  expect(await level('SLOW')).toBe(5);
});

it('a hold from before the clock moved back by an hour begins again', async () => {
  await receive('HOUR', 5);
  const before = Date.now() + 3_600_000;
  await halfTaken('from-before', [{ sku: 'HOUR', quantity: 2 }]);
  await models.reservations.updateOne(
    { _id: 'from-before' },
    {
      $set: {
        heldFrom: new Date(before),
        holdUntil: new Date(before + 60_000),
        dueAt: new Date(before + 60_000),
      },
    },
  );
  await repositories.reservations.due.recover();
  await sweepLater(0);
  await stands('from-before', { status: 'held', taken: true });
  const found = await repositories.reservations.find('from-before');
  expect(found?.holdUntil.getTime()).toBeLessThan(Date.now() + 61_000);
  await sweepLater(65_000);
  await settled('from-before', 'released');
  expect(await level('HOUR')).toBe(5);
});
