import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { loadConfig } from '@comptoir/kit/config';

const Parts = z.object({ MONGODB_URI: z.string(), AMQP_URL: z.string() });

/** Addresses of the real parts, and unique names on them. */
export interface TestParts {
  mongodbUri: string;
  amqpUrl: string;
  database: string;
  namespace: string;
}

/** For one test file; the parts themselves are shared. */
export function testParts(): TestParts {
  const { MONGODB_URI, AMQP_URL } = loadConfig(Parts, process.env);
  const name = `test-${randomBytes(6).toString('hex')}`;
  return {
    mongodbUri: MONGODB_URI,
    amqpUrl: AMQP_URL,
    database: name,
    namespace: name,
  };
}
