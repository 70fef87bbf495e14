import { CONFIG_EXIT_CODE, ConfigError } from './config.ts';

/** Says on stderr what went wrong, and ends the process: 78 for a wrong configuration, 1 for the rest. */
export function failProcess(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
}
