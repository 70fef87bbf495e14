import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod/v4';

const KEY = 'readiness';
const targetsSchema = z
  .record(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a valid name: use a-z, 0-9 and -'),
    z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }),
  )
  .refine(targets => !Object.hasOwn(targets, 'run'), {
    path: ['run'],
    error: 'is reserved for GET /api/readiness/run',
  });

/** What to poll and how often; durations in milliseconds. */
export interface ReadinessOptions {
  targets: Record<string, string>;
  /** While a page shows readiness. */
  interval: number;
  /** While no page shows readiness. */
  restInterval: number;
  timeout: number;
  staleAfter: number;
}

/**
 * Reads the configuration `readiness`.
 *
 * @throws InputError with the invalid key.
 */
export function readOptions(config: Config): ReadinessOptions {
  return {
    targets: readTargets(config),
    interval: readDuration(config, 'interval', 2_000),
    restInterval: readDuration(config, 'restInterval', 5_000),
    timeout: readDuration(config, 'timeout', 1_200),
    staleAfter: readDuration(config, 'staleAfter', 10_000),
  };
}

function readDuration(config: Config, name: string, fallback: number): number {
  const key = `${KEY}.${name}`;
  if (!config.has(key)) {
    return fallback;
  }
  return durationToMilliseconds(readDurationFromConfig(config, { key }));
}

function readTargets(config: Config): Record<string, string> {
  const key = `${KEY}.targets`;
  const value = config.getOptional(key) ?? {};
  const parsed = targetsSchema.safeParse(
    typeof value === 'string' ? parseJson(value, key) : value,
  );
  if (parsed.success) {
    return parsed.data;
  }

  const [issue] = parsed.error.issues;
  const path = [key, ...(issue?.path ?? [])].join('.');
  throw new InputError(`${path}: ${issue?.message}`);
}

function parseJson(text: string, key: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${key}: is not valid JSON`);
  }
}
