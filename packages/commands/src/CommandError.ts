import type { Command } from './startCommand.ts';

/** How a command failed. */
interface Failure {
  command: Command;
  code: number;
  /** Its stderr, or its stdout when stderr is empty. */
  output: string;
}

const MOST_LINES = 20;

/** A command ended with an exit code other than 0. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly command: Command;
  readonly code: number;
  /** The last lines of its output. */
  readonly lastLines: string;

  constructor({ command, code, output }: Failure) {
    const lastLines = output.trim().split('\n').slice(-MOST_LINES).join('\n');
    const detail = lastLines === '' ? '' : `: ${lastLines}`;
    super(`${command.join(' ')} failed with exit code ${code}${detail}`);
    this.command = command;
    this.code = code;
    this.lastLines = lastLines;
  }
}
