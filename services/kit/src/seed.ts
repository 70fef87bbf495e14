import { parseArgs } from 'node:util';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { databaseFields } from './configFields.ts';
import { failProcess } from './failProcess.ts';
import { type DatabaseConfig, withDatabase } from './mongo/withDatabase.ts';

interface SeedConfig extends DatabaseConfig {
  COMPTOIR_MODE?: string | undefined;
}

/** The keys that every seed reads. */
export function seedConfigFields(service: string) {
  return { COMPTOIR_MODE: z.string().optional(), ...databaseFields(service) };
}

/**
 * Runs a service's seed command: it adds demo data that are missing, and says
 * which. Outside local mode it writes nothing, unless `--force` is given.
 */
export async function runSeed<Config extends SeedConfig>(options: {
  service: string;
  /** What follows the command. */
  args: string[];
  /** @throws ConfigError */
  configure: () => Config;
  /** Gives what was done, in a sentence. */
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
    failProcess(error);
  }
}

function refuseOutsideLocal(mode: string | undefined, force: boolean): void {
  if (mode === 'local' || force) {
    return;
  }
  throw new Error(
    `Demo data is for local mode, and COMPTOIR_MODE is ${mode ?? 'not set'}: nothing was written. ` +
      'Set COMPTOIR_MODE=local, or say --force if you mean this database.',
  );
}
