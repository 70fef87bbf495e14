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

/** Waits until the service names this dependency as down, and expects it to stay ready. */
async function waitForDown(name: string): Promise<string | null> {
  const { lastError } = await test.system.waitFor(name, 'down');
  expect((await test.system.probe('ready')).status).toBe(200);
  expect((await test.system.probe('live')).status).toBe(200);
  return lastError;
}

describe('the service survives', () => {
  it('a killed MongoDB: reports it, keeps serving lists, refuses writes and recovers', async () => {
    await test.shop.product('first-cup');
    await test.shop.waitForTotal(1);
    await mongod.kill();
    expect(await waitForDown('mongodb')).toBe('nothing listens at its address');
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
    expect(write.headers.get('retry-after')).toBe('2');
    expect(write.headers.get('content-type')).toContain('problem+json');
    await mongod.restart();
    await test.system.waitUntilComplete();
    expect((await test.client.ask('/v1/products/lost-cup')).status).toBe(404);
    await test.shop.product('second-cup');
    await test.shop.waitForTotal(2);
  }, 60_000);

  it('a stalled MongoDB: stays ready, keeps serving lists, refuses the rest and recovers', async () => {
    mongod.freeze();
    try {
      expect(await waitForDown('mongodb')).toMatch(/no answer|not answer/);
      expect((await test.shop.list()).total).toBe(2);
      const read = await test.client.ask('/v1/products/first-cup');
      expect(read.status).toBe(503);
      expect(read.headers.get('retry-after')).toBe('2');
      expect(await test.system.metrics()).toContain(
        'dependency_up{name="mongodb",kind="mongodb",service="products"} 0',
      );
    } finally {
      mongod.thaw();
    }
    await test.system.waitUntilComplete();
    expect((await test.client.ask('/v1/products/first-cup')).status).toBe(200);
  }, 60_000);

  it('a killed RabbitMQ: reports it, stores events and publishes them later', async () => {
    await rabbit.kill();
    expect(await waitForDown('rabbitmq')).not.toBeNull();
    await test.shop.receive('FIRST-CUP', 7);
    expect(await test.shop.level('FIRST-CUP')).toBe(7);
    await rabbit.restart();
    await test.system.waitUntilComplete();
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
    await test.system.waitUntilComplete();
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
    await test.system.waitUntilComplete();
    const missing = await test.client.ask('/v1/products/unwritten-cup');
    expect(missing.status).toBe(404);
    await test.shop.receive('FIRST-CUP', 1, 'with-the-next');
    await client.close();
  }, 60_000);

  it('a start before MongoDB and RabbitMQ', async () => {
    await Promise.all([mongod.kill(), rabbit.kill()]);
    await test.restart();
    await test.system.waitFor('mongodb', 'down');
    await test.system.waitFor('rabbitmq', 'down');
    expect((await test.system.probe('startup')).status).toBe(200);
    expect(await test.system.probe('ready')).toMatchObject({
      status: 503,
      body: {
        status: 'not-ready',
        checks: { indexes: { status: 'down' }, catalog: { status: 'down' } },
      },
    });
    const early = await test.client.ask('/v1/products', {
      method: 'POST',
      token: test.staff,
      body: productInput('early-cup'),
    });
    expect(early.status).toBe(503);
    expect(early.headers.get('retry-after')).toBe('2');
    expect(early.body).toMatchObject({
      detail: 'The service is starting; try again in a moment.',
    });
    await Promise.all([mongod.restart(), rabbit.restart()]);
    await test.system.waitUntilComplete();
    expect((await test.shop.list()).total).toBe(2);
  }, 90_000);
});
