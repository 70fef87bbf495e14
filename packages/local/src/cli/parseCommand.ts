import { parseArgs } from 'node:util';
import { errorCode } from '@comptoir/parts/errors/errorCode';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { isCommandName, USAGE } from './usage.ts';
import type { CommandName } from './usage.ts';

/** A parsed command line. */
export interface Command {
  name: CommandName;
  help: boolean;
  detach: boolean;
  json: boolean;
  yes: boolean;
  /** The user that the portal signs its guest in as. */
  as?: string;
  /** Processes to leave out. */
  without: string[];
  /** Processes to reset or restart, Go modules to build (empty for all), the bundle's file. */
  names: string[];
}

const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  help: { ...flag, short: 'h' },
  detach: flag,
  json: flag,
  yes: flag,
  without: { type: 'string', multiple: true },
  as: { type: 'string' },
} as const;
const ALLOWED: Record<CommandName, readonly string[]> = {
  start: ['help', 'detach', 'without', 'as'],
  dev: ['help', 'without', 'as'],
  stop: ['help'],
  restart: ['help'],
  status: ['help', 'json'],
  reset: ['help', 'yes'],
  'platform:build': ['help'],
  'platform:bundle': ['help'],
};

/** @throws LocalError with the usage when the command line is invalid */
export function parseCommand(args: readonly string[]): Command {
  const [name = '', ...rest] = args;
  if (!isCommandName(name)) {
    throw invalidCommand(`unknown command “${name}”`, 'npm start -- --help');
  }
  const { values, positionals, tokens } = parse(name, rest);
  const unsupported = tokens.find(
    token => token.kind === 'option' && !ALLOWED[name].includes(token.name),
  );
  if (unsupported?.kind === 'option') {
    throw invalidCommand(`${name} has no ${unsupported.rawName}`, USAGE[name]);
  }
  const without = (values.without ?? []).flatMap(names => names.split(','));
  return { ...values, name, without, names: positionals };
}

function parse(name: CommandName, args: string[]) {
  try {
    return parseArgs({
      args,
      options: OPTIONS,
      allowPositionals:
        ['reset', 'restart'].includes(name) || name.startsWith('platform:'),
      tokens: true,
    });
  } catch (error) {
    if (!errorCode(error)?.startsWith('ERR_PARSE_ARGS')) {
      throw error;
    }
    const why = error instanceof Error ? error.message : String(error);
    throw invalidCommand(why, USAGE[name]);
  }
}

function invalidCommand(why: string, remedy: string): LocalError {
  return new LocalError({ what: 'The command line is invalid', why, remedy });
}
