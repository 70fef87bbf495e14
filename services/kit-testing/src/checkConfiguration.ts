import { ConfigError, loadConfig } from '@comptoir/kit/config';
import type { ConfigSchema } from '@comptoir/kit/defineConfig';
import { z } from 'zod';
import { runProgram } from './runProgram.ts';

/** Milliseconds for a process to start on a busy machine. */
const START_MS = 30_000;

/**
 * Tests of a process's configuration: every missing key is reported at the first
 * start, and a local default is rejected outside local mode.
 */
export function checkConfiguration<Config>(options: {
  /** The folder of the process. */
  workspace: string;
  schema: ConfigSchema<Config>;
  /** Every key that is always required, with a valid value. */
  required: Readonly<Record<string, string>>;
  /** Keys that are optional in local mode only. */
  requiredOutsideLocal: readonly string[];
}): void {
  const { workspace, schema, required, requiredOutsideLocal } = options;

  test(
    'every missing key is reported at the first start',
    async () => {
      const { code, stderr } = await runProgram(workspace, 'src/main.ts', {});
      expect(code).toBe(78);
      const named = [...stderr.matchAll(/^ {2}(\w+): missing; wanted: ./gm)];
      expect(named.map(([, key]) => key).sort()).toEqual(
        [...Object.keys(required), ...requiredOutsideLocal].sort(),
      );
    },
    START_MS,
  );

  test('local mode needs only the required keys', () => {
    expect(badKeys(schema, { ...required, COMPTOIR_MODE: 'local' })).toEqual(
      [],
    );
  });

  test('local defaults are rejected outside local mode', () => {
    const local = z
      .record(z.string(), z.unknown())
      .parse(loadConfig(schema, { ...required, COMPTOIR_MODE: 'local' }));
    const env: Record<string, string> = { ...required };
    for (const key of requiredOutsideLocal) {
      const value = local[key];
      if (typeof value === 'string') {
        env[key] = value;
      }
    }
    expect(badKeys(schema, env)).toEqual([...requiredOutsideLocal].sort());
  });
}

/** Lists the keys of an environment that a schema rejects, sorted. */
function badKeys<Config>(
  schema: ConfigSchema<Config>,
  env: Readonly<Record<string, string>>,
): string[] {
  try {
    loadConfig(schema, env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) {
      return [...error.keys].sort();
    }
    throw error;
  }
}
