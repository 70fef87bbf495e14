import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { events } from '@comptoir/contracts/events';
import type { RetryPolicy } from '@comptoir/kit/bus/Topology';
import { createLog } from '@comptoir/kit/createLog';
import { EventWatch } from '@comptoir/kit-testing/contracts/EventWatch';
import { freePort } from '@comptoir/kit-testing/freePort';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { SystemClient } from '@comptoir/kit-testing/SystemClient';
import { removeTestData } from '@comptoir/kit-testing/removeTestData';
import { type TestParts, testParts } from '@comptoir/kit-testing/testParts';
import mongoose, { type Connection } from 'mongoose';
import { CustomersConfig } from '../src/config.ts';
import { createModels, type Models } from '../src/models/Models.ts';
import { SigningKeyRepository } from '../src/repositories/SigningKeyRepository.ts';
import { deriveSecrets } from '../src/security/deriveSecrets.ts';
import { KeyRing } from '../src/security/KeyRing.ts';
import { KeySeal } from '../src/security/KeySeal.ts';
import { customers } from '../src/server.ts';
import { MailProcess } from './MailProcess.ts';

/** Retries with short delays, so that tests don't wait. */
const testRetry: RetryPolicy = {
  delaysMs: [50],
  maxAttempts: 3,
  deliveryLimit: 3,
};

/** A customers service on a real database and broker, with a real mail double. */
export interface TestCustomers {
  client: HttpClient;
  system: SystemClient;
  mails: MailProcess;
  parts: TestParts;
  /** Direct connection to the service's database. */
  connection: Connection;
  models: Models;
  /** All log lines. */
  logged: string[];
  config: CustomersConfig;
  /** Returns the current signing key, as a thief of the key would have it. */
  signer(): Promise<ReturnType<KeyRing['signer']>>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the service and waits until it is ready. */
export async function startTestCustomers(): Promise<TestCustomers> {
  const parts = testParts();
  const mails = new MailProcess({
    folder: mkdtempSync(join(tmpdir(), 'comptoir-customers-')),
    port: await freePort(),
  });
  await mails.start();
  const config = CustomersConfig.parse({
    COMPTOIR_MODE: 'production',
    IDENTITY_SECRET: randomBytes(32).toString('hex'),
    MONGODB_URI: parts.mongodbUri,
    MONGODB_DATABASE: parts.database,
    AMQP_URL: parts.amqpUrl,
    BUS_NAMESPACE: parts.namespace,
    MAIL_URL: mails.url,
    SHOP_URL: 'http://shop.example',
    PORT: '0',
    SYSTEM_PORT: '0',
  });
  const logged: string[] = [];
  const destination = { write: (line: string) => void logged.push(line) };
  const log = createLog({ service: 'customers', level: 'trace', destination });
  let server = await customers.start(config, log, testRetry);
  const client = new HttpClient(() => server.url);
  const system = new SystemClient(() => server.systemUrl);
  await system.waitUntilComplete();
  const watch = await EventWatch.open({
    ...parts,
    documents: new URL('../../contracts/asyncapi/', import.meta.url),
  });
  const connection = await mongoose
    .createConnection(parts.mongodbUri, { dbName: parts.database })
    .asPromise();
  const models = createModels(connection);
  return {
    client,
    system,
    mails,
    parts,
    connection,
    logged,
    config,
    models,
    async signer() {
      const { keys } = deriveSecrets(config.IDENTITY_SECRET);
      const ring = new KeyRing({
        keys: new SigningKeyRepository(models.signingKeys),
        seal: new KeySeal(keys),
      });
      await ring.rotate();
      return ring.signer();
    },
    async restart() {
      await server.close();
      server = await customers.start(config, log, testRetry);
      await system.waitUntilComplete();
    },
    async close() {
      await server.close();
      await connection.close();
      await mails.remove();
      await watch.close();
      await removeTestData(parts, events, testRetry);
    },
  };
}
