import { join } from 'node:path';
import { failed, passed, type Check } from './Check.ts';
import { runLogged } from '@comptoir/commands/runLogged';

export interface CommandCheckOptions {
  name: string;
  command: string[];
  /** The repository's root. */
  root: string;
  /** Working directory; default: the root. */
  cwd?: string;
  env?: Record<string, string>;
}

/** A check that passes when its command exits with 0. */
export function commandCheck(options: CommandCheckOptions): Check {
  return {
    name: options.name,
    async run() {
      const log = gateLog(options.root, options.name);
      const { code, tail } = await runLogged(options.command, {
        cwd: options.cwd ?? options.root,
        variables: options.env,
        log,
      });
      return code === 0 ? passed() : failed(tail);
    },
  };
}

/** `var/log/gate/<name>.log` with the characters of the name that are valid in a file name. */
export function gateLog(root: string, name: string): string {
  const file = name.replace(/[^a-zA-Z0-9]+/g, '-');
  return join(root, 'var', 'log', 'gate', `${file}.log`);
}
