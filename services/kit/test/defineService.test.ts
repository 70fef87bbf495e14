import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { SystemClient } from '@comptoir/kit-testing/SystemClient';
import { eventually } from '@comptoir/kit-testing/eventually';
import { removeTestData } from '@comptoir/kit-testing/removeTestData';
import { startIdentity, testIssuer } from '@comptoir/kit-testing/startIdentity';
import { testParts } from '@comptoir/kit-testing/testParts';
import { BusEvent } from '../src/bus/BusEvent.ts';
import { onEvent } from '../src/bus/onEvent.ts';
import { serviceFields } from '../src/configFields.ts';
import { DeadLetters } from '../src/deadLetters/DeadLetters.ts';
import { DeadLetterStore } from '../src/deadLetters/DeadLetterStore.ts';
import { defineConfig } from '../src/defineConfig.ts';
import { bareRoute, defineRoute } from '../src/http/defineRoute.ts';
import { PageCursor } from '../src/http/PageCursor.ts';
import { SYSTEM_PATHS } from '../src/http/createSystemApp.ts';
import { createLog } from '../src/createLog.ts';
import { AuditTrail } from '../src/mongo/AuditTrail.ts';
import { defineDatabase } from '../src/mongo/defineDatabase.ts';
import {
  newEvent,
  type OutboxFields,
  withOutbox,
} from '../src/mongo/outbox.ts';
import { outboxSchema } from '../src/mongo/outboxSchema.ts';
import type { RunningProcess } from '../src/service/defineProcess.ts';
import { defineService } from '../src/service/defineService.ts';
import { WakeSignal } from '../src/service/WakeSignal.ts';

const parts = testParts();
const retry = { delaysMs: [20], maxAttempts: 3, deliveryLimit: 3 };
const log = createLog({ service: 'gauges', level: 'silent' });

const measured = {
  type: 'gauge.measured',
  consumers: [],
  schema: BusEvent.extend({ data: z.object({ value: z.int() }) }),
};

interface Gauge extends OutboxFields {
  _id: string;
  name: string;
}
const schema = new Schema<Gauge>({
  _id: String,
  name: String,
  ...outboxSchema,
});
schema.index({ name: 1 }, { unique: true });

const database = defineDatabase({
  models: (connection: Connection) => ({
    gauges: connection.model('Gauge', schema, 'gauges'),
    audit: new AuditTrail(connection),
    deadLetters: new DeadLetterStore(connection),
  }),
  outboxes: ['gauges'],
});

/** In the order in which it happened. */
const seen: string[] = [];

const route = { ...bareRoute, tag: 'gauges', responses: {} };
const gauges = defineService({
  name: 'gauges',
  config: defineConfig(serviceFields('gauges', 4009)),
  models: database,
  build({ models, stopping }) {
    const cursors = new PageCursor('secret');
    const stopped = Promise.withResolvers<void>();
    stopping.addEventListener('abort', () => {
      seen.push('stopping');
      stopped.resolve();
    });
    return {
      models,
      calibration: new WakeSignal(),
      stopped: stopped.promise,
      deadLetters: new DeadLetters({
        store: models.deadLetters,
        audit: models.audit,
        cursors,
      }),
    };
  },
  api: {
    title: 'Gauges',
    version: '1.0.0',
    description: 'A service of a test',
    problem: z.object({ title: z.string() }),
  },
  routes: ({ models, calibration, stopped }) => [
    defineRoute({
      ...route,
      method: 'put',
      path: '/v1/gauges/{id}',
      operationId: 'measure',
      summary: 'Stores a value',
      access: 'staff',
      params: z.strictObject({ id: z.string() }),
      body: z.strictObject({ value: z.int() }),
      async handle({ params: { id }, body }) {
        const event = newEvent({
          type: measured.type,
          version: 1,
          aggregateId: id,
          aggregateVersion: 1,
          data: body,
        });
        await models.gauges.create({
          _id: id,
          name: id,
          ...withOutbox(event),
        });
        return { status: 200, json: { id } };
      },
    }),
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/client',
      operationId: 'readClient',
      summary: 'Answers the address of the client',
      access: 'public',
      handle: ({ client }) => ({ status: 200, json: { client } }),
    }),
    defineRoute({
      ...route,
      method: 'post',
      path: '/v1/calibrations',
      operationId: 'calibrate',
      summary: 'Calibrates now',
      access: 'signed-in',
      handle() {
        calibration.raise();
        return { status: 200, json: {} };
      },
    }),
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/until-stopped',
      operationId: 'wait',
      summary: 'Answers when the process stops',
      access: 'public',
      async handle() {
        seen.push('waiting');
        await stopped;
        seen.push('answered');
        return { status: 200, json: {} };
      },
    }),
  ],
  contracts: [measured],
  handlers: ({ models }) => [
    onEvent(measured, async ({ aggregateId, data }) => {
      await models.gauges.updateOne({ _id: aggregateId }, { name: 'consumed' });
      seen.push(`consumed ${data.value}`);
    }),
  ],
  work: ({ models, calibration }, { database: db, url }) => [
    {
      name: 'counting indexes once',
      every: 'once',
      async run() {
        const indexes = await db.collection('gauges').indexes();
        seen.push(`${indexes.length} indexes at ${new URL(url).hostname}`);
      },
    },
    {
      name: 'calibrating',
      every: 3_600_000,
      wakeOn: calibration,
      run: () => Promise.resolve(void seen.push('calibrated')),
      async stop() {
        // The database is still open.
        seen.push(`stopped with ${await models.gauges.countDocuments()} gauge`);
      },
    },
  ],
  ready: () => ({ needle: () => ({ status: 'up' }) }),
  peers: ({ AUTH_JWKS_URL = '' }) => ({ meter: AUTH_JWKS_URL }),
});

let running: RunningProcess;
const client = new HttpClient(() => running.url);
const system = new SystemClient(() => running.systemUrl);
let identity: Awaited<ReturnType<typeof startIdentity>>;
const tokenOf = (...roles: string[]) =>
  identity.token({ sub: 'camille', roles });

beforeAll(async () => {
  identity = await startIdentity();
  const config = gauges.config.parse({
    MONGODB_URI: parts.mongodbUri,
    MONGODB_DATABASE: parts.database,
    AMQP_URL: parts.amqpUrl,
    BUS_NAMESPACE: parts.namespace,
    AUTH_JWKS_URL: identity.jwksUrl,
    AUTH_ISSUER: testIssuer.issuer,
    AUTH_AUDIENCE: testIssuer.audience,
    SHUTDOWN_DELAY_MS: '2000',
    PORT: '0',
    SYSTEM_PORT: '0',
  });
  running = await gauges.start(config, log, retry);
  await system.waitUntilComplete();
});
afterAll(async () => {
  await identity.close();
  const contract = { ...measured, consumers: ['gauges'] };
  await removeTestData(parts, [contract], retry);
});

it('answers health and metrics on its system port, and its OpenAPI document on the public one', async () => {
  const up = { status: 'up' };
  expect((await system.probe('live')).body).toEqual({ status: 'live' });
  expect((await system.probe('startup')).body).toEqual({ status: 'started' });
  expect((await system.probe('ready')).body).toEqual({
    status: 'ready',
    checks: { needle: up, indexes: up },
  });
  const metrics = await system.metrics();
  expect(metrics).toContain('service="gauges"');
  expect(metrics).toContain(
    'dependency_up{name="rabbitmq",kind="rabbitmq",service="gauges"} 1',
  );
  expect((await client.ask('/openapi.json')).body).toEqual(
    await gauges.openapi(),
  );
});

it.each(SYSTEM_PATHS.filter(path => path !== '/openapi.json'))(
  'does not serve %s on its public port',
  async path => {
    expect((await client.ask(path)).status).toBe(404);
  },
);

it('reports what it depends on', async () => {
  const all = await system.dependencies();
  expect(all.map(({ name, kind, state }) => [name, kind, state])).toEqual([
    ['mongodb', 'mongodb', 'up'],
    ['rabbitmq', 'rabbitmq', 'up'],
    ['token-keys', 'http', 'up'],
    ['meter', 'http', 'up'],
  ]);
  for (const { since, lastAnswered } of all) {
    expect(Date.parse(lastAnswered ?? '')).toBeGreaterThanOrEqual(
      Date.parse(since),
    );
  }
});

it('does not measure how other processes check that it answers', async () => {
  const { status } = await client.ask('/openapi.json', { method: 'HEAD' });
  expect(status).toBe(200);
  await client.ask('/.well-known/jwks.json', { method: 'HEAD' });
  expect(await system.metrics()).not.toContain('method="HEAD"');
});

it('prepares the database before its work begins', async () => {
  // _id, name and the outbox.
  await eventually(() => expect(seen).toContain('3 indexes at 127.0.0.1'));
});

it('guards its routes, and consumes what a route published', async () => {
  const measure = async (token?: string) =>
    client.ask('/v1/gauges/one', { method: 'PUT', token, body: { value: 7 } });
  expect((await measure()).status).toBe(401);
  expect((await measure(await tokenOf())).status).toBe(403);
  expect((await measure(await tokenOf('staff'))).status).toBe(200);
  await eventually(() => expect(seen).toContain('consumed 7'));
});

it('runs work now when it is woken', async () => {
  const calibrate = (token?: string) =>
    client.ask('/v1/calibrations', { method: 'POST', token });
  await eventually(() => expect(seen).toContain('calibrated'));
  expect((await calibrate()).status).toBe(401);
  expect((await calibrate(await tokenOf())).status).toBe(200);
  await eventually(() =>
    expect(seen.filter(one => one === 'calibrated')).toHaveLength(2),
  );
});

it('believes X-Forwarded-For of a trusted proxy', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  expect((await client.ask('/v1/client', { headers })).body).toEqual({
    client: '203.0.113.9',
  });
});

it('stops in order: not ready, requests and work, then connections', async () => {
  const waiting = client.ask('/v1/until-stopped');
  await eventually(() => expect(seen).toContain('waiting'));
  const closed = running.close();
  await eventually(async () => {
    expect(await system.probe('ready')).toMatchObject({
      status: 503,
      body: { checks: { process: { status: 'down', detail: 'stopping' } } },
    });
  });
  expect(seen).not.toContain('stopping');
  expect((await waiting).status).toBe(200);
  await closed;
  const end = seen.slice(seen.indexOf('stopping'));
  expect(end).toHaveLength(3);
  expect(end).toEqual(
    expect.arrayContaining(['answered', 'stopped with 1 gauge']),
  );
  await expect(system.probe('live')).rejects.toThrow();
});
