import { runAttached } from '@comptoir/commands/runAttached';

/**
 * Runs commands one after another until one fails; returns the exit code of the last that ran.
 *
 * @param context their working directory, and variables that are added to the environment
 */
export async function runCommands(
  commands: readonly (readonly string[])[],
  context: { cwd: string; variables?: Readonly<Record<string, string>> },
): Promise<number> {
  for (const command of commands) {
    const code = await runAttached(command, context);
    if (code !== 0) {
      return code;
    }
  }
  return 0;
}
