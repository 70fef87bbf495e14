import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongod } from './startMongod.ts';
import { startRabbitMq } from './startRabbitMq.ts';

/** Real parts for tests. */
export interface TestParts {
  /** Signs in as a user with rights on every database; contains no database. */
  mongodbUri: string;
  amqpUrl: string;
  /** Stops the parts and removes their data. */
  stop(): Promise<void>;
}

/**
 * Starts a real MongoDB and a real RabbitMQ in a temporary folder on free ports, in 4 to 6
 * seconds. Tests that kill one of them use `startMongod` and `startRabbitMq`.
 *
 * @throws LocalError when a program is missing on this machine
 */
export async function startParts(): Promise<TestParts> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-parts-'));
  const started = await Promise.allSettled([
    startMongod({ folder }),
    startRabbitMq({ folder }),
  ]);
  const stop = async () => {
    for (const part of started) {
      if (part.status === 'fulfilled') {
        await part.value.stop();
      }
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const [mongod, rabbitMq] = started;
  if (mongod.status === 'fulfilled' && rabbitMq.status === 'fulfilled') {
    const { mongodbUri } = mongod.value;
    return { mongodbUri, amqpUrl: rabbitMq.value.amqpUrl, stop };
  }
  await stop();
  throw started.find(part => part.status === 'rejected')?.reason;
}
