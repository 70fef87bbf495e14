import type { Readable } from 'node:stream';
import {
  startCommand,
  type Command,
  type CommandContext,
} from './startCommand.ts';

/** See {@link runCommand}. */
export interface CommandOptions extends CommandContext {
  /** The command's standard input; empty by default. */
  input?: string | Buffer | readonly (string | Buffer)[] | undefined;
  /** Maximum bytes of stdout and of stderr, 64 MiB by default; a command that exceeds it is killed. */
  maxOutput?: number | undefined;
}

/** The output and exit code of a command. */
export interface CommandResult {
  /** 127 also means that the program could not be started, 128 + n that signal n ended it. */
  code: number;
  stdout: string;
  /** Ends with the reason when the command has no exit code of its own. */
  stderr: string;
}

const MAX_OUTPUT = 64 * 2 ** 20;

/** Runs a command to its end without a shell. Never throws; the exit code reports a failure. */
export async function runCommand(
  command: Command,
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { input = '', maxOutput = MAX_OUTPUT } = options;
  const { child, ended } = startCommand(command, { ...options, stdio: 'pipe' });
  const { stdin, stdout, stderr } = child;
  // The command may end before it has read all of its input; its exit code reports a failure.
  stdin?.on('error', () => undefined);
  for (const part of typeof input === 'string' || Buffer.isBuffer(input)
    ? [input]
    : input) {
    stdin?.write(part);
  }
  stdin?.end();
  const overflow = () => child.kill('SIGKILL');
  const [out, err, end] = await Promise.all([
    read(stdout, maxOutput, overflow),
    read(stderr, maxOutput, overflow),
    ended,
  ]);
  const hasOverflowed = out.isCut || err.isCut;
  const problem = hasOverflowed
    ? `${command[0] ?? ''} wrote more than ${maxOutput} bytes`
    : end.problem;
  return { code: end.code, stdout: out.text, stderr: `${err.text}${problem}` };
}

/** Reads a stream to its end; calls `overflow` when it exceeds `maxOutput` bytes. */
async function read(
  stream: Readable | null,
  maxOutput: number,
  overflow: () => void,
): Promise<{ text: string; isCut: boolean }> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream ?? []) {
    if (!Buffer.isBuffer(part)) {
      continue;
    }
    bytes += part.length;
    if (bytes > maxOutput) {
      overflow();
    } else {
      parts.push(part);
    }
  }
  return { text: Buffer.concat(parts).toString(), isCut: bytes > maxOutput };
}
