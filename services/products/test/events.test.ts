import { events } from '@comptoir/contracts/events';
import { stockChanged } from '@comptoir/contracts/productEvents';
import { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { exchangeName } from '@comptoir/kit/bus/Topology';
import { DeadLetterList } from '@comptoir/kit/deadLetters/DeadLetter';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { eventually } from '@comptoir/kit-testing/eventually';
import { sendEvent } from '@comptoir/kit-testing/sendEvent';
import { sendRaw } from '@comptoir/kit-testing/sendRaw';
import amqplib, { type Channel, type ChannelModel } from 'amqplib';
import mongoose, { type Connection } from 'mongoose';
import type { StockDocument } from '../src/models/stockModel.ts';
import { productInput } from '@comptoir/shop-testing/productInput';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

let test: TestProducts;
let broker: ChannelModel;
let channel: Channel;
let database: Connection;
const received: BusEvent[] = [];

beforeAll(async () => {
  test = await startTestProducts();
  broker = await amqplib.connect(test.parts.amqpUrl);
  channel = await broker.createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, exchangeName(test.parts.namespace), '#');
  await channel.consume(
    queue,
    message => {
      const event = message && parseEvent(message.content.toString());
      if (event) {
        received.push(event);
      }
    },
    { noAck: true },
  );
  database = mongoose.createConnection(test.parts.mongodbUri, {
    dbName: test.parts.database,
  });
  await database.asPromise();
  await test.shop.category('cups');
});
afterAll(async () => {
  await broker.close();
  await database.close();
  await test.close();
});

/** Ignores messages that are not events. */
function parseEvent(content: string): BusEvent | undefined {
  return content.startsWith('{')
    ? BusEvent.safeParse(JSON.parse(content)).data
    : undefined;
}

/** The distinct events of an aggregate; redelivered ids count once. */
function receivedOf(aggregateId: string): [string, number][] {
  const byId = new Map(received.map(event => [event.id, event]));
  return [...byId.values()]
    .filter(event => event.aggregateId === aggregateId)
    .map(({ type, aggregateVersion }) => [type, aggregateVersion]);
}

function publish(...batch: BusEvent[]): void {
  for (const event of batch) {
    sendEvent(channel, test.parts.namespace, event);
  }
}

function stockEvent(sku: string, version: number, available: number) {
  return newEvent({
    type: stockChanged.type,
    version: stockChanged.version,
    aggregateId: sku,
    aggregateVersion: version,
    data: { sku, available, change: 1, reason: 'received' },
  });
}

async function availableOf(slug: string): Promise<number | undefined> {
  return (await test.shop.read(slug)).variants[0]?.availability.available;
}

async function deadLetters(): Promise<number> {
  const { body } = await test.client.ask('/v1/dead-letters', {
    token: test.staff,
  });
  return DeadLetterList.parse(body).total;
}

describe('events', () => {
  it('are published once for each change, in order, and leave the outbox empty', async () => {
    const { id } = await test.shop.product('changed-cup');
    await test.client.ask(`/v1/products/${id}`, {
      method: 'PUT',
      token: test.staff,
      body: productInput('changed-cup', { maker: 'Other' }),
      headers: { 'if-match': '"1"' },
    });
    await test.client.ask(`/v1/products/${id}`, {
      method: 'DELETE',
      token: test.staff,
    });
    await eventually(() =>
      expect(receivedOf(id)).toEqual([
        ['product.changed', 1],
        ['product.changed', 2],
        ['product.removed', 3],
      ]),
    );
    for (const event of received) {
      const contract = events.find(({ type }) => type === event.type);
      expect(contract?.schema.safeParse(event).error).toBeUndefined();
    }
    await eventually(async () => {
      const waiting = await database
        .collection('products')
        .countDocuments({ outboxDueAt: { $exists: true } });
      expect(waiting).toBe(0);
    });
  });

  it('are published again, and applied once, when the relay stopped between publishing and recording it', async () => {
    await test.shop.product('twice-cup');
    await test.shop.receive('TWICE-CUP', 4);
    await eventually(() =>
      expect(receivedOf('TWICE-CUP')).toEqual([['stock.changed', 1]]),
    );
    await eventually(async () =>
      expect(await availableOf('twice-cup')).toBe(4),
    );
    // Wait until the relay has cleared the outbox; otherwise it would also clear the event stored below.
    const stock = database.collection<{ _id: string }>('stock');
    await eventually(async () => {
      const due = { _id: 'TWICE-CUP', outboxDueAt: { $exists: true } };
      expect(await stock.countDocuments(due)).toBe(0);
    });
    const published = received.find(
      ({ aggregateId }) => aggregateId === 'TWICE-CUP',
    );
    const times = () =>
      received.filter(({ id }) => id === published?.id).length;
    const before = times();
    // The state after a killed relay: published, with an expired lease.
    await stock.updateOne(
      { _id: 'TWICE-CUP' },
      {
        $set: {
          outbox: [published],
          outboxDueAt: new Date(0),
          outboxLease: { until: new Date(1) },
        },
      },
    );
    await eventually(() => expect(times()).toBe(before + 1));
    expect(receivedOf('TWICE-CUP')).toEqual([['stock.changed', 1]]);
    await test.shop.receive('TWICE-CUP', 1);
    await eventually(async () =>
      expect(await availableOf('twice-cup')).toBe(5),
    );
  });

  it('stay in the outbox of a document leased by another relay', async () => {
    const event = stockEvent('HELD', 1, 1);
    await database.collection<StockDocument>('stock').insertOne({
      _id: 'HELD',
      available: 1,
      version: 1,
      inFlight: [],
      updatedAt: new Date(),
      outbox: [event],
      outboxDueAt: new Date(0),
      outboxLease: { until: new Date(Date.now() + 60_000) },
    });
    await test.shop.product('after-held');
    const { id } = await test.shop.read('after-held');
    await eventually(() => expect(receivedOf(id)).toHaveLength(1));
    expect(receivedOf('HELD')).toEqual([]);
  });

  it('consumed twice and out of order leave the newest level', async () => {
    await test.shop.product('mixed-cup');
    const at = (version: number) =>
      stockEvent('MIXED-CUP', version, version * 10);
    const [one, two, three] = [at(1), at(2), at(3)];
    publish(two, three, one, two, three, three, one);
    await eventually(async () =>
      expect(await availableOf('mixed-cup')).toBe(30),
    );
    publish(stockEvent('MIXED-CUP', 2, 99));
    publish(stockEvent('MIXED-CUP', 4, 40));
    await eventually(async () =>
      expect(await availableOf('mixed-cup')).toBe(40),
    );
  });

  it('that are malformed are dead-lettered without blocking later ones', async () => {
    await test.shop.product('calm-cup');
    const before = await deadLetters();
    const to = { namespace: test.parts.namespace, service: 'products' };
    const malformed = {
      ...stockEvent('CALM-CUP', 1, 1),
      data: { sku: 'CALM-CUP', available: -5 },
    };
    for (const content of ['not JSON', JSON.stringify(malformed), '{}']) {
      sendRaw(channel, to, { type: stockChanged.type, content });
    }
    publish(stockEvent('CALM-CUP', 7, 70));
    await eventually(async () =>
      expect(await availableOf('calm-cup')).toBe(70),
    );
    await eventually(async () => expect(await deadLetters()).toBe(before + 3));
  });
});
