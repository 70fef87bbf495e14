import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@comptoir/kit-testing/eventually';
import { startMongod } from '@comptoir/parts/testing/startMongod';
import { startRabbitMq } from '@comptoir/parts/testing/startRabbitMq';
import mongoose from 'mongoose';
import { productInput } from '../testing/ShopFixture.ts';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

// Parts of its own: they are killed.
const folder = mkdtempSync(join(tmpdir(), 'comptoir-outages-'));
let mongod: Awaited<ReturnType<typeof startMongod>>;
let rabbit: Awaited<ReturnType<typeof startRabbitMq>>;
let test: TestProducts;

beforeAll(async () => {
  [mongod, rabbit] = await Promise.all([
    startMongod({ folder }),
    startRabbitMq({ folder }),
  ]);
  test = await startTestProducts({
    mongodbUri: mongod.mongodbUri,
    amqpUrl: rabbit.amqpUrl,
    database: 'outages',
    namespace: 'outages',
  });
  await test.shop.category('cups');
}, 60_000);
afterAll(async () => {
  await test.close();
  await Promise.all([mongod.stop(), rabbit.stop()]);
  await rm(folder, { recursive: true });
}, 60_000);

async function seesDown(check: string): Promise<void> {
  await eventually(async () => {
    const { status, body } = await test.client.ask('/health/ready');
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'not-ready',
      checks: { [check]: { status: 'down' } },
    });
  });
}

describe('the service outlives', () => {
  it('a killed MongoDB: says so, lists on, writes nothing, and comes back by itself', async () => {
    await test.shop.product('first-cup');
    await test.shop.shows(1);
    await mongod.kill();
    await seesDown('mongodb');
    expect((await test.client.ask('/health/live')).status).toBe(200);
    expect((await test.shop.list()).total).toBe(1);
    const read = await test.client.ask('/v1/products/first-cup');
    expect(read.status).toBe(503);
    expect(read.headers.get('retry-after')).toBe('2');
    const write = await test.client.ask('/v1/products', {
      method: 'POST',
      token: test.staff,
      body: productInput('lost-cup'),
    });
    expect(write.status).toBe(503);
    await mongod.restart();
    await test.shop.ready();
    expect((await test.client.ask('/v1/products/lost-cup')).status).toBe(404);
    await test.shop.product('second-cup');
    await test.shop.shows(2);
  }, 60_000);

  it('a killed RabbitMQ: says so, keeps what it would tell, and tells it later', async () => {
    await rabbit.kill();
    await seesDown('rabbitmq');
    await test.shop.receive('FIRST-CUP', 7);
    expect(await test.shop.level('FIRST-CUP')).toBe(7);
    await rabbit.restart();
    await test.shop.ready();
    await eventually(async () => {
      const [variant] = (await test.shop.read('first-cup')).variants;
      expect(variant?.availability.available).toBe(7);
    });
  }, 90_000);

  it('a RabbitMQ short of memory: says so, takes orders of stock on, and tells of them later', async () => {
    const mark = (value: string) =>
      rabbit.control('set_vm_memory_high_watermark', 'absolute', value);
    const before = await test.shop.level('FIRST-CUP');
    await mark('1MB');
    // The broker says so to whoever publishes.
    await test.shop.receive('FIRST-CUP', 1, 'when-short');
    await seesDown('rabbitmq');
    await test.shop.receive('FIRST-CUP', 1, 'while-short');
    expect(await test.shop.level('FIRST-CUP')).toBe(before + 2);
    await mark('1GB');
    await test.shop.ready();
    await eventually(async () => {
      const [variant] = (await test.shop.read('first-cup')).variants;
      expect(variant?.availability.available).toBe(before + 2);
    });
  }, 90_000);

  it('a MongoDB without a primary: says so, writes nothing, and goes on with the next one', async () => {
    const client = await mongoose
      .createConnection(mongod.mongodbUri)
      .asPromise();
    // Nobody else may be elected meanwhile: there is nobody.
    await client.db?.admin().command({ replSetStepDown: 8, force: true });
    const lost = await test.client.ask('/v1/products', {
      method: 'POST',
      token: test.staff,
      body: productInput('unwritten-cup'),
    });
    expect(lost.status).toBe(503);
    await seesDown('mongodb');
    await test.shop.ready();
    const missing = await test.client.ask('/v1/products/unwritten-cup');
    expect(missing.status).toBe(404);
    await test.shop.receive('FIRST-CUP', 1, 'with-the-next');
    await client.close();
  }, 60_000);

  it('starting before both of them', async () => {
    await Promise.all([mongod.kill(), rabbit.kill()]);
    await test.restart();
    await seesDown('mongodb');
    await seesDown('rabbitmq');
    await Promise.all([mongod.restart(), rabbit.restart()]);
    await test.shop.ready();
    expect((await test.shop.list()).total).toBe(2);
  }, 90_000);
});
