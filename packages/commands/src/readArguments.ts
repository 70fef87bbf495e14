import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The arguments of a command. Ends the process when its help is asked for (exit code 0) and when
 * an argument is unknown (exit code 2, with the help).
 */
export function readArguments<Config extends ParseArgsConfig>(
  help: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.slice(2).includes('--help')) {
    console.log(help);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) {
      return misunderstood(error.message, help);
    }
    throw error;
  }
}

/** Prints what was wrong, and the help. Ends the process with exit code 2. */
export function misunderstood(why: string, help: string): never {
  console.error(`${why}\n\n${help}`);
  process.exit(2);
}

/** The value of an option that must be a finite number above 0. */
export function numberOf(option: string, text: string, help: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) {
    return number;
  }
  return misunderstood(
    `--${option} must be a number above 0, not “${text}”.`,
    help,
  );
}
