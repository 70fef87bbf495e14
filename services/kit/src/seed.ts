import { parseArgs } from 'node:util';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { databaseFields } from './configFields.ts';
import { exitWithError } from './exitWithError.ts';
import { type DatabaseConfig, withDatabase } from './mongo/withDatabase.ts';

interface SeedConfig extends DatabaseConfig {
  COMPTOIR_MODE?: string | undefined;
}

/** The keys that every seed reads. */
export function seedConfigFields(service: string) {
  return { COMPTOIR_MODE: z.string().optional(), ...databaseFields(service) };
}

/**
 * Runs a service's seed command: adds missing demo data and prints a summary.
 * Outside local mode it writes nothing unless `--force` is set.
 */
export async function runSeed<Config extends SeedConfig>(options: {
  service: string;
  /** The command-line arguments. */
  args: string[];
  /** @throws ConfigError */
  configure: () => Config;
  /** Returns a summary in one sentence. */
  seed: (facts: { connection: Connection; config: Config }) => Promise<string>;
}): Promise<void> {
  const { service, args, configure, seed } = options;
  try {
    const { values } = parseArgs({
      args,
      options: { force: { type: 'boolean', default: false } },
    });
    const config = configure();
    refuseOutsideLocal(config.COMPTOIR_MODE, values.force);
    const done = await withDatabase(`${service}-seed`, config, connection =>
      seed({ connection, config }),
    );
    process.stdout.write(`${done}\n`);
  } catch (error) {
    exitWithError(error);
  }
}

function refuseOutsideLocal(mode: string | undefined, force: boolean): void {
  if (mode === 'local' || force) {
    return;
  }
  throw new Error(
    `Demo data is for local mode, and COMPTOIR_MODE is ${mode ?? 'not set'}: nothing was written. ` +
      'Set COMPTOIR_MODE=local, or pass --force to write to this database.',
  );
}
