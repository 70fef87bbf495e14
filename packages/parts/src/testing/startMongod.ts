import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './freePort.ts';
import { createMongodbPart } from '../parts/mongodb/createMongodbPart.ts';
import { findMongod } from '../parts/mongodb/findMongod.ts';
import { mongodbUri } from '../parts/mongodb/mongodbUri.ts';
import { startPart } from './startPart.ts';
import type { TestPart } from './startPart.ts';
import { testEnvironment } from './testEnvironment.ts';

/** A real mongod on a free port, its user allowed everything, its data in `folder`. */
export async function startMongod(options: {
  folder: string;
}): Promise<TestPart & { mongodbUri: string }> {
  const { env, cacheFolder } = testEnvironment();
  const folder = join(options.folder, 'mongodb');
  mkdirSync(folder, { recursive: true });
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const part = await startPart(
    createMongodbPart({
      mongod: await findMongod({ cacheFolder, env }),
      port,
      folder,
      key: randomBytes(48).toString('base64'),
      users: [{ name: 'test', password }],
      env,
    }),
  );
  return { ...part, mongodbUri: mongodbUri({ port, user: 'test', password }) };
}
