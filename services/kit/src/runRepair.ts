import { parseArgs } from 'node:util';
import type { Connection } from 'mongoose';
import { failProcess } from './failProcess.ts';
import { type DatabaseConfig, withDatabase } from './mongo/withDatabase.ts';

/** Exit code of a check that found differences. */
const DIFFERS = 3;

/**
 * Runs a service's repair command: it rebuilds views, prints each difference
 * and how many there were, and ends the process. With `--check` nothing is
 * changed, and differences make the exit code 3.
 */
export async function runRepair<Config extends DatabaseConfig>(options: {
  service: string;
  /** What follows the command. */
  args: string[];
  /** @throws ConfigError */
  configure: () => Config;
  /** Gives a line for each difference. */
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
    failProcess(error);
  }
}
