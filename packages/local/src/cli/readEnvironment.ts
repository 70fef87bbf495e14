import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import type { LocalOptions } from '../plan/LocalOptions.ts';

const Environment = z.object({
  COMPTOIR_PORT_OFFSET: z.coerce.number().int().min(0).max(30_000).default(0),
  COMPTOIR_VAR: z.string().min(1).default('var'),
  COMPTOIR_NODE_OPTIONS: z.string().min(1).optional(),
  COMPTOIR_PLATFORM_BUNDLE: z.string().min(1).optional(),
  MONGODB_URI: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\//,
      'must begin with mongodb:// or mongodb+srv://',
    )
    .optional(),
  AMQP_URL: z
    .string()
    .regex(/^amqps?:\/\//, 'must begin with amqp:// or amqps://')
    .optional(),
});

/** @throws LocalError naming each variable that is not valid */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): LocalOptions {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new LocalError({
      what: 'The environment is not valid',
      why: reasons.join('\n'),
      remedy: 'correct or unset it',
    });
  }
  const { COMPTOIR_VAR, COMPTOIR_PORT_OFFSET, COMPTOIR_NODE_OPTIONS } =
    parsed.data;
  const { MONGODB_URI, AMQP_URL, COMPTOIR_PLATFORM_BUNDLE } = parsed.data;
  return {
    root,
    varFolder: isAbsolute(COMPTOIR_VAR)
      ? COMPTOIR_VAR
      : join(root, COMPTOIR_VAR),
    cacheFolder: cacheFolderOf(environment),
    portOffset: COMPTOIR_PORT_OFFSET,
    env: allowedEnvironment(environment),
    ...(COMPTOIR_NODE_OPTIONS ? { nodeOptions: COMPTOIR_NODE_OPTIONS } : {}),
    ...(COMPTOIR_PLATFORM_BUNDLE
      ? { platformBundle: COMPTOIR_PLATFORM_BUNDLE }
      : {}),
    ...(MONGODB_URI ? { mongodbUri: MONGODB_URI } : {}),
    ...(AMQP_URL ? { amqpUrl: AMQP_URL } : {}),
  };
}
