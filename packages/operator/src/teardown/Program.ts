import { CommandError } from '@comptoir/commands/CommandError';
import { readOutput } from '@comptoir/commands/readOutput';
import { runAttached } from '@comptoir/commands/runAttached';

/** Runs a program with arguments. Resolves to its stdout; rejects with CommandError. */
export type Program = (args: readonly string[]) => Promise<string>;

/** Returns a program of PATH, run in a folder; by default in this process's. */
export function programOf(name: string, cwd?: string): Program {
  return args => readOutput([name, ...args], { cwd });
}

/** Returns a program of PATH whose output appears on the terminal and is not returned. */
export function attachedProgramOf(name: string, cwd: string): Program {
  return async args => {
    const command = [name, ...args];
    const code = await runAttached(command, { cwd });
    if (code !== 0) {
      throw new CommandError({ command, code, output: '' });
    }
    return '';
  };
}
