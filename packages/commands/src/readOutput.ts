import { CommandError } from './CommandError.ts';
import { runCommand, type CommandOptions } from './runCommand.ts';
import type { Command } from './startCommand.ts';

/**
 * Runs a command to its end without a shell and returns its stdout.
 *
 * @throws CommandError unless its exit code is 0
 */
export async function readOutput(
  command: Command,
  options: CommandOptions = {},
): Promise<string> {
  const { code, stdout, stderr } = await runCommand(command, options);
  if (code === 0) {
    return stdout;
  }
  throw new CommandError({ command, code, output: stderr || stdout });
}
