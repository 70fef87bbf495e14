import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Connection } from 'mongoose';
import { CONFIG_EXIT_CODE, ConfigError } from './config.ts';
import { createLog } from './log.ts';
import { connectMongo } from './mongo/connectMongo.ts';

/** Milliseconds in which the database must be reached. */
const PATIENCE_MS = 15_000;
/** Exit code of a check that found differences. */
const DIFFERS = 3;

interface DatabaseConfig {
  MONGODB_URI: string;
  MONGODB_DATABASE: string;
}

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
    const mongo = connectMongo({
      uri: config.MONGODB_URI,
      database: config.MONGODB_DATABASE,
      log: createLog({ service: `${service}-repair`, level: 'warn' }),
    });
    const reached = await Promise.race([
      mongo.connected.then(() => true),
      setTimeout(PATIENCE_MS, false),
    ]);
    if (!reached) throw new Error('MongoDB cannot be reached: does it run?');
    const { connection } = mongo;
    const differences = await repair({ connection, config, check });
    await mongo.close();
    for (const one of differences) process.stdout.write(`  ${one}\n`);
    const done = check || differences.length === 0 ? '' : ', repaired';
    process.stdout.write(
      `${service}: ${differences.length} differences${done}\n`,
    );
    process.exit(check && differences.length > 0 ? DIFFERS : 0);
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
  }
}
