import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Parses the arguments of a command. Ends the process after printing the help: with exit code 0 for
 * `--help`, with exit code 2 for an unknown argument.
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
      return exitWithUsage(error.message, help);
    }
    throw error;
  }
}

/** Prints the problem and the help. Ends the process with exit code 2. */
export function exitWithUsage(problem: string, help: string): never {
  console.error(`${problem}\n\n${help}`);
  process.exit(2);
}

/** Parses an option that must be a whole number in decimal digits. */
export function wholeNumberOf(
  option: string,
  text: string,
  help: string,
): number {
  return /^\d+$/.test(text)
    ? Number(text)
    : exitWithUsage(
        `--${option} must be a whole number, 0 or more, not “${text}”.`,
        help,
      );
}

/** Parses an option that must be a finite number above 0. */
export function numberOf(option: string, text: string, help: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) {
    return number;
  }
  return exitWithUsage(
    `--${option} must be a number above 0, not “${text}”.`,
    help,
  );
}
