import { randomBytes } from 'node:crypto';
import { events } from '@comptoir/contracts/events';
import type { RetryPolicy } from '@comptoir/kit/bus/Topology';
import { createLog } from '@comptoir/kit/createLog';
import { EventWatch } from '@comptoir/kit-testing/contracts/EventWatch';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { SystemClient } from '@comptoir/kit-testing/SystemClient';
import { removeTestData } from '@comptoir/kit-testing/removeTestData';
import {
  startIdentity,
  type TestIdentity,
  testIssuer,
} from '@comptoir/kit-testing/startIdentity';
import { type TestParts, testParts } from '@comptoir/kit-testing/testParts';
import { ShoppingConfig } from '../src/config.ts';
import { shopping } from '../src/server.ts';
import { ShopFixture } from './ShopFixture.ts';
import {
  type PaymentProcess,
  startPaymentProcess,
} from './startPaymentProcess.ts';
import { startTestBus, type TestBus } from './startTestBus.ts';

/** Short delays, so that tests fail fast. */
const testRetry: RetryPolicy = {
  delaysMs: [50],
  maxAttempts: 3,
  deliveryLimit: 3,
};

/** A running shopping service with MongoDB, RabbitMQ and the payment double. */
export interface TestShopping {
  client: HttpClient;
  system: SystemClient;
  identity: TestIdentity;
  payments: PaymentProcess;
  bus: TestBus;
  parts: TestParts;
  shop: ShopFixture;
  /** Secret that signs notifications. */
  secret: string;
  /** Restarts the service on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Delay of `card-late`, in milliseconds: long enough to cancel the order first. */
const LATE_MS = 2_000;

/** Starts the service and waits until it is ready. */
export async function startTestShopping(
  settings: Record<string, string> = {},
): Promise<TestShopping> {
  const parts = testParts();
  const identity = await startIdentity();
  const secret = randomBytes(32).toString('hex');
  const payments = await startPaymentProcess({ secret, lateMs: LATE_MS });
  const config = ShoppingConfig.parse({
    COMPTOIR_MODE: 'production',
    CURSOR_SECRET: randomBytes(32).toString('hex'),
    PAYMENT_SECRET: secret,
    PAYMENT_URL: payments.url,
    PAYMENT_TIMEOUT_MS: '400',
    PAYMENT_RETRY_MS: '100',
    MONGODB_URI: parts.mongodbUri,
    MONGODB_DATABASE: parts.database,
    AMQP_URL: parts.amqpUrl,
    BUS_NAMESPACE: parts.namespace,
    AUTH_JWKS_URL: identity.jwksUrl,
    AUTH_ISSUER: testIssuer.issuer,
    AUTH_AUDIENCE: testIssuer.audience,
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    PORT: '0',
    SYSTEM_PORT: '0',
    ...settings,
  });
  const log = createLog({ service: 'shopping', level: config.LOG_LEVEL });
  let server = await shopping.start(config, log, testRetry);
  const client = new HttpClient(() => server.url);
  const system = new SystemClient(() => server.systemUrl);
  await system.waitUntilComplete();
  const bus = await startTestBus(parts);
  const watch = await EventWatch.open({
    ...parts,
    documents: new URL('../../contracts/asyncapi/', import.meta.url),
  });
  return {
    client,
    system,
    identity,
    payments,
    bus,
    parts,
    secret,
    shop: new ShopFixture({ client, identity, bus }),
    async restart() {
      await server.close();
      server = await shopping.start(config, log, testRetry);
      await system.waitUntilComplete();
    },
    async close() {
      await server.close();
      await bus.close();
      await payments.close();
      await identity.close();
      await watch.close();
      await removeTestData(parts, events, testRetry);
    },
  };
}
