import { z } from 'zod';

/** The exit code of a process whose configuration is wrong (EX_CONFIG of sysexits.h). */
export const CONFIG_EXIT_CODE = 78;

/** The configuration is wrong; the message names every bad key, and never a value. */
export class ConfigError extends Error {
  readonly keys: readonly string[];

  constructor(problems: readonly { key: string; what: string }[]) {
    const lines = problems.map(({ key, what }) => `  ${key}: ${what}`);
    super(
      `The configuration is wrong. Set these environment variables:\n${lines.join('\n')}`,
    );
    this.name = 'ConfigError';
    this.keys = problems.map(problem => problem.key);
  }
}

/**
 * Parses the environment. Keys that the schema doesn't know are left alone,
 * and an empty value counts as absent.
 *
 * @throws {@link ConfigError} which lists every bad key with what to set it to
 *   (the description of the key in the schema).
 */
export function loadConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Readonly<Record<string, string | undefined>>,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.entries(env).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map(issue => {
      const key = String(issue.path[0] ?? '(all)');
      return { key, what: whatToDo(schema, key, given, issue.message) };
    }),
  );
}

function whatToDo(
  schema: z.ZodObject,
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
