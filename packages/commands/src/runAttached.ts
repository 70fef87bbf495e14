import {
  startCommand,
  type Command,
  type CommandContext,
} from './startCommand.ts';

/** Runs a command to its end on this process's terminal. Returns its exit code. */
export async function runAttached(
  command: Command,
  options: CommandContext = {},
): Promise<number> {
  const { ended } = startCommand(command, { ...options, stdio: 'inherit' });
  const { code, problem } = await ended;
  if (code === 127 && problem) {
    console.error(problem);
  }
  return code;
}
