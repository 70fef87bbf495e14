import { parseArgs } from 'node:util';
import type { Connection } from 'mongoose';
import { exitWithError } from './exitWithError.ts';
import { type DatabaseConfig, withDatabase } from './mongo/withDatabase.ts';

/** The exit code of `--check` when it found differences. */
const DIFFERS = 3;

/**
 * Runs a service's repair command: rebuilds views, prints each difference and
 * their number, and exits. `--check` changes nothing and exits with 3 when
 * there are differences.
 */
export async function runRepair<Config extends DatabaseConfig>(options: {
  service: string;
  /** The command-line arguments. */
  args: string[];
  /** @throws ConfigError */
  configure: () => Config;
  /** Returns a line for each difference. */
  repair: (facts: {
    connection: Connection;
    config: Config;
    check: boolean;
  }) => Promise<string[]>;
}): Promise<never> {
  const { service, args, configure, repair } = options;
  try {
    const { values } = parseArgs({
      args,
      options: { check: { type: 'boolean', default: false } },
    });
    const config = configure();
    const { check } = values;
    const differences = await withDatabase(
      `${service}-repair`,
      config,
      connection => repair({ connection, config, check }),
    );
    for (const one of differences) {
      process.stdout.write(`  ${one}\n`);
    }
    const done = check || differences.length === 0 ? '' : ', repaired';
    process.stdout.write(
      `${service}: ${differences.length} differences${done}\n`,
    );
    process.exit(check && differences.length > 0 ? DIFFERS : 0);
  } catch (error) {
    exitWithError(error);
  }
}
