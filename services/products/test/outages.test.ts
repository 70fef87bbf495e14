import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@comptoir/kit-testing/eventually';
import { startMongod } from '@comptoir/parts/testing/startMongod';
import { startRabbitMq } from '@comptoir/parts/testing/startRabbitMq';
import mongoose from 'mongoose';
import { productInput } from '@comptoir/shop-testing/productInput';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

// Own parts, because the tests kill them.
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

async function waitForDown(check: string): Promise<void> {
  await eventually(async () => {
    const { status, body } = await test.client.ask('/health/ready');
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'not-ready',
      checks: { [check]: { status: 'down' } },
    });
  });
}

describe('the service survives', () => {
  it('a killed MongoDB: reports it, keeps serving lists, refuses writes and recovers', async () => {
    await test.shop.product('first-cup');
    await test.shop.waitForTotal(1);
    await mongod.kill();
    await waitForDown('mongodb');
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
    await test.shop.waitForTotal(2);
  }, 60_000);

  it('a killed RabbitMQ: reports it, stores events and publishes them later', async () => {
    await rabbit.kill();
    await waitForDown('rabbitmq');
    await test.shop.receive('FIRST-CUP', 7);
    expect(await test.shop.level('FIRST-CUP')).toBe(7);
    await rabbit.restart();
    await test.shop.ready();
    await eventually(async () => {
      const [variant] = (await test.shop.read('first-cup')).variants;
      expect(variant?.availability.available).toBe(7);
    });
  }, 90_000);

  it('a RabbitMQ short of memory: reports it, records movements and publishes them later', async () => {
    const setWatermark = (value: string) =>
      rabbit.control('set_vm_memory_high_watermark', 'absolute', value);
    const before = await test.shop.level('FIRST-CUP');
    await setWatermark('1MB');
    // The broker blocks a connection when it publishes.
    await test.shop.receive('FIRST-CUP', 1, 'when-short');
    await waitForDown('rabbitmq');
    await test.shop.receive('FIRST-CUP', 1, 'while-short');
    expect(await test.shop.level('FIRST-CUP')).toBe(before + 2);
    await setWatermark('1GB');
    await test.shop.ready();
    await eventually(async () => {
      const [variant] = (await test.shop.read('first-cup')).variants;
      expect(variant?.availability.available).toBe(before + 2);
    });
  }, 90_000);

  it('a MongoDB without a primary: reports it, refuses writes and continues with the next primary', async () => {
    const client = await mongoose
      .createConnection(mongod.mongodbUri)
      .asPromise();
    // The only member may not be elected again for 8 s.
    await client.db?.admin().command({ replSetStepDown: 8, force: true });
    const refused = await test.client.ask('/v1/products', {
      method: 'POST',
      token: test.staff,
      body: productInput('unwritten-cup'),
    });
    expect(refused.status).toBe(503);
    await waitForDown('mongodb');
    await test.shop.ready();
    const missing = await test.client.ask('/v1/products/unwritten-cup');
    expect(missing.status).toBe(404);
    await test.shop.receive('FIRST-CUP', 1, 'with-the-next');
    await client.close();
  }, 60_000);

  it('a start before MongoDB and RabbitMQ', async () => {
    await Promise.all([mongod.kill(), rabbit.kill()]);
    await test.restart();
    await waitForDown('mongodb');
    await waitForDown('rabbitmq');
    await Promise.all([mongod.restart(), rabbit.restart()]);
    await test.shop.ready();
    expect((await test.shop.list()).total).toBe(2);
  }, 90_000);
});
