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
import { ProductsConfig } from '../src/config.ts';
import { products } from '../src/server.ts';
import { ShopFixture } from './ShopFixture.ts';

/** Short retry delays for tests. */
export const testRetry: RetryPolicy = {
  delaysMs: [50],
  maxAttempts: 3,
  deliveryLimit: 3,
};

/** A products service on real MongoDB and RabbitMQ, with a client and tokens. */
export interface TestProducts {
  client: HttpClient;
  system: SystemClient;
  parts: TestParts;
  identity: TestIdentity;
  /** A staff member's token. */
  staff: string;
  shop: ShopFixture;
  /** Restarts the service on the same data; resolves before it is ready. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the service and waits until it is ready. */
export async function startTestProducts(
  parts: TestParts = testParts(),
): Promise<TestProducts> {
  const identity = await startIdentity();
  const config = ProductsConfig.parse({
    COMPTOIR_MODE: 'production',
    CURSOR_SECRET: randomBytes(32).toString('hex'),
    MONGODB_URI: parts.mongodbUri,
    MONGODB_DATABASE: parts.database,
    AMQP_URL: parts.amqpUrl,
    BUS_NAMESPACE: parts.namespace,
    AUTH_JWKS_URL: identity.jwksUrl,
    AUTH_ISSUER: testIssuer.issuer,
    AUTH_AUDIENCE: testIssuer.audience,
    PORT: '0',
    SYSTEM_PORT: '0',
  });
  const log = createLog({ service: 'products', level: 'silent' });
  const staff = await identity.token({ sub: 'staff-1', roles: ['staff'] });
  let server = await products.start(config, log, testRetry);
  const client = new HttpClient(() => server.url);
  const system = new SystemClient(() => server.systemUrl);
  await system.waitUntilComplete();
  const shop = new ShopFixture(client, staff);
  const watch = await EventWatch.open({
    ...parts,
    documents: new URL('../../contracts/asyncapi/', import.meta.url),
  });
  return {
    client,
    system,
    parts,
    identity,
    staff,
    shop,
    async restart() {
      await server.close();
      server = await products.start(config, log, testRetry);
    },
    async close() {
      await server.close();
      await identity.close();
      await watch.close();
      await removeTestData(parts, events, testRetry);
    },
  };
}
