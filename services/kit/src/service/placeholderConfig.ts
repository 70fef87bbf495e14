import { z } from 'zod';
import { loadConfig } from '../config.ts';
import type { ConfigSchema } from '../defineConfig.ts';

const PLACEHOLDERS = [
  'unused',
  'http://unused',
  'mongodb://unused',
  'amqp://unused',
];

/**
 * A configuration in local mode whose required keys have placeholders: enough
 * to build a service that never connects.
 */
export function placeholderConfig<Config>(
  schema: ConfigSchema<Config>,
): Config {
  const env: Record<string, string> = { COMPTOIR_MODE: 'local' };
  for (const [key, field] of Object.entries(schema.shape)) {
    if (z.safeParse(field, undefined).success) {
      continue;
    }
    const value = PLACEHOLDERS.find(one => z.safeParse(field, one).success);
    if (value !== undefined) {
      env[key] = value;
    }
  }
  return loadConfig(schema, env);
}
