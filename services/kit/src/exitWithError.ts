import { CONFIG_EXIT_CODE, ConfigError } from './config.ts';

/** Writes the error to stderr and exits with 78 for an invalid configuration, else 1. */
export function exitWithError(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
}
