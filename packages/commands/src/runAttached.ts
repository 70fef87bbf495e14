import {
  startCommand,
  type Command,
  type CommandSurroundings,
} from './startCommand.ts';

/** Runs a command to its end on this process's own terminal. Returns its exit code. */
export async function runAttached(
  command: Command,
  options: CommandSurroundings = {},
): Promise<number> {
  const { ended } = startCommand(command, { ...options, stdio: 'inherit' });
  const { code, problem } = await ended;
  if (code === 127 && problem) {
    console.error(problem);
  }
  return code;
}
