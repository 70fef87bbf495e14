import { z } from 'zod';
import type { ConfigSchema } from './defineConfig.ts';

/** The exit code of a process with an invalid configuration (EX_CONFIG of sysexits.h). */
export const CONFIG_EXIT_CODE = 78;

/** An invalid configuration; the message names every invalid key and contains no value. */
export class ConfigError extends Error {
  readonly keys: readonly string[];

  constructor(problems: readonly { key: string; what: string }[]) {
    const lines = problems.map(({ key, what }) => `  ${key}: ${what}`);
    super(
      `The configuration is invalid. Set these environment variables:\n${lines.join('\n')}`,
    );
    this.name = 'ConfigError';
    this.keys = problems.map(problem => problem.key);
  }
}

/**
 * Parses the environment. Ignores keys that the schema does not list; an empty
 * value counts as absent.
 *
 * @throws {@link ConfigError} which lists every invalid key with its
 *   description in the schema.
 */
export function loadConfig<Config>(
  schema: ConfigSchema<Config>,
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const result = schema.safeParse(given);
  if (result.success) {
    return result.data;
  }
  throw new ConfigError(
    result.error.issues.map(issue => {
      const key = String(issue.path[0] ?? '(all)');
      return { key, what: remedy(schema, key, given, issue.message) };
    }),
  );
}

function remedy(
  schema: ConfigSchema<unknown>,
  key: string,
  given: Record<string, string | undefined>,
  message: string,
): string {
  const state = key in given ? `refused (${message})` : 'missing';
  const field: unknown = schema.shape[key];
  const wanted =
    field instanceof z.ZodType ? z.globalRegistry.get(field)?.description : '';
  return wanted ? `${state}; wanted: ${wanted}` : state;
}
