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
let publish: (...batch: BusEvent[]) => void;
const received = new Map<string, BusEvent>();
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
          received.set(event.id, event);
        }
      }
    },
    { noAck: true },
  );
  publish = (...batch) =>
    batch.forEach(event => sendEvent(channel, test.parts.namespace, event));
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

function eventsOf(orderId: string): BusEvent[] {
  return [...received.values()].filter(
    ({ aggregateId }) => aggregateId === orderId,
  );
}

/** Resolves when the order's reservation matches `state`. */
async function waitForState(orderId: string, state: object): Promise<void> {
  await eventually(async () =>
    expect(await repositories.reservations.find(orderId)).toMatchObject(state),
  );
}

async function waitForCompletion(
  orderId: string,
  status: string,
): Promise<void> {
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

/** The state after a kill: the reservation is stored, and only its first line is reserved. */
async function halfReserved(
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

it('reserves K units for K of N concurrent orders, and rejects the others with the missing stock', async () => {
  await receive('RUSH', 5);
  const orders = Array.from({ length: 20 }, (_, index) => `rush-${index}`);
  const placed = orders.map(id =>
    orderEvents(id, [{ sku: 'RUSH', quantity: 1 }]).placed(),
  );
  publish(...placed, ...placed);
  await eventually(() =>
    expect(orders.every(id => eventsOf(id).length === 1)).toBe(true),
  );
  const published = orders.flatMap(eventsOf);
  const rejected = published.filter(({ type }) => type === 'stock.rejected');
  expect(published.length - rejected.length).toBe(5);
  expect(rejected[0]?.data).toEqual({
    reason: 'missing',
    missing: [{ sku: 'RUSH', wanted: 1, available: 0 }],
  });
  await eventually(async () => expect(await level('RUSH')).toBe(0));
});

it('reserves all lines or none', async () => {
  await receive('MUCH', 9);
  await receive('FEW', 1);
  const lines = [
    { sku: 'MUCH', quantity: 2 },
    { sku: 'FEW', quantity: 2 },
  ];
  publish(orderEvents('all-or-none', lines).placed());
  await waitForState('all-or-none', { status: 'released' });
  // Enough stock when checked, too little when reserved.
  await halfReserved('partly-reserved', [
    { sku: 'MUCH', quantity: 2 },
    { sku: 'FEW', quantity: 2 },
  ]);
  await sweepLater(0);
  await waitForCompletion('partly-reserved', 'released');
  expect([await level('MUCH'), await level('FEW')]).toEqual([9, 1]);
  await eventually(() =>
    expect(eventsOf('partly-reserved').map(({ data }) => data)).toEqual([
      {
        reason: 'missing',
        missing: [{ sku: 'FEW', wanted: 2, available: 1 }],
      },
    ]),
  );
});

it('applies events once that arrive repeatedly and out of order', async () => {
  await receive('MIXED', 10);
  const line = [{ sku: 'MIXED', quantity: 2 }];
  const sold = orderEvents('sold', line);
  const [placed, confirmed] = [sold.placed(), sold.confirmed()];
  publish(confirmed, placed, confirmed, placed, placed);
  const early = orderEvents('early', line);
  const [released, late] = [early.rejected(), early.placed()];
  publish(released, released);
  await waitForCompletion('early', 'released');
  publish(late, late, released);
  const undone = orderEvents('undone', line);
  const cancelled = undone.cancelled('confirmed');
  publish(undone.placed());
  await waitForState('undone', { taken: true });
  publish(undone.confirmed());
  await waitForCompletion('undone', 'confirmed');
  publish(cancelled, cancelled, cancelled);
  await waitForState('undone', { returned: true });
  await waitForCompletion('undone', 'confirmed');
  await waitForCompletion('sold', 'confirmed');
  await eventually(async () => expect(await level('MIXED')).toBe(8));
  expect(eventsOf('early')).toEqual([]);
});

it('finishes a half-reserved order after a kill, once', async () => {
  await receive('KILLED', 5);
  await receive('KILLED-TOO', 5);
  const lines = ['KILLED', 'KILLED-TOO'].map(sku => ({ sku, quantity: 2 }));
  await halfReserved('half', lines);
  await Promise.all([sweepLater(0), sweepLater(0)]);
  await waitForState('half', { status: 'held', taken: true });
  for (const sku of ['KILLED', 'KILLED-TOO']) {
    await eventually(async () => expect(await level(sku)).toBe(3));
  }
  await eventually(() => expect(eventsOf('half')).toHaveLength(1));
});

it('finishes a half-released order after a kill', async () => {
  await receive('LEFT', 5);
  await halfReserved('half-released', [{ sku: 'LEFT', quantity: 2 }]);
  await models.reservations.updateOne(
    { _id: 'half-released' },
    { $set: { status: 'released' }, $inc: { version: 1 } },
  );
  await sweepLater(0);
  await waitForCompletion('half-released', 'released');
  expect(await level('LEFT')).toBe(5);
});

it('releases an expired hold and publishes it', async () => {
  await receive('SLOW', 5);
  const lines = [{ sku: 'SLOW', quantity: 2 }];
  const order = orderEvents('slow', lines);
  publish(order.placed());
  await waitForState('slow', { taken: true });
  await sweepLater(500_000);
  await waitForState('slow', { status: 'held' });
  await sweepLater(700_000);
  await waitForCompletion('slow', 'released');
  await eventually(() =>
    expect(eventsOf('slow').map(({ data }) => data)).toContainEqual({
      reason: 'expired',
      missing: [],
    }),
  );
  const { id: eventId } = order.confirmed();
  await services.reservations.confirm({ orderId: 'slow', eventId, lines });
  await waitForCompletion('slow', 'released');
  expect(await level('SLOW')).toBe(5);
});

it('restarts a hold that began before the clock moved back by an hour', async () => {
  await receive('HOUR', 5);
  const before = Date.now() + 3_600_000;
  await halfReserved('from-before', [{ sku: 'HOUR', quantity: 2 }]);
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
  await waitForState('from-before', { status: 'held', taken: true });
  const found = await repositories.reservations.find('from-before');
  expect(found?.holdUntil.getTime()).toBeLessThan(Date.now() + 61_000);
  await sweepLater(65_000);
  await waitForCompletion('from-before', 'released');
  expect(await level('HOUR')).toBe(5);
});
