import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { loadConfig } from '@comptoir/kit/config';

const Parts = z.object({ MONGODB_URI: z.string(), AMQP_URL: z.string() });

/** URLs of the real parts, with a unique database and namespace. */
export interface TestParts {
  mongodbUri: string;
  amqpUrl: string;
  database: string;
  namespace: string;
}

/** Creates the names for one test file; test files share the parts. */
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
