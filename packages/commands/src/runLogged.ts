import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  startCommand,
  type Command,
  type CommandContext,
} from './startCommand.ts';

/** The exit code and last output of a command with a log. */
export interface LoggedResult {
  /** 127 also means that the program could not be started, 128 + n that signal n ended it. */
  code: number;
  /** The last lines of its output, both streams in the order of arrival. */
  tail: string;
}

const TAIL_LINES = 60;

/** Runs a command to its end without a shell and writes its output to `log`. Throws only when `log` cannot be written or read. */
export async function runLogged(
  command: Command,
  options: CommandContext & { log: string },
): Promise<LoggedResult> {
  await mkdir(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log);
  const { child, ended } = startCommand(command, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const { code, problem } = await ended;
  if (problem) {
    log.write(`${problem}\n`);
  }
  await new Promise<void>(resolve => log.end(resolve));
  const text = await readFile(options.log, 'utf8');
  return { code, tail: text.split('\n').slice(-TAIL_LINES).join('\n') };
}
