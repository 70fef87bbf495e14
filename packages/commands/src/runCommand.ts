import type { Readable } from 'node:stream';
import {
  startCommand,
  type Command,
  type CommandSurroundings,
} from './startCommand.ts';

/** See {@link runCommand}. */
export interface CommandOptions extends CommandSurroundings {
  /** Written to its standard input, which is empty by default. */
  input?: string | Buffer | readonly (string | Buffer)[] | undefined;
  /** Most bytes of stdout and of stderr, 64 MiB by default; a command that writes more is killed. */
  maxOutput?: number | undefined;
}

/** What a command wrote, and how it ended. */
export interface CommandResult {
  /** 127 also means that the program could not be started, 128 + n that signal n ended it. */
  code: number;
  stdout: string;
  /** With the reason when the command has no exit code of its own. */
  stderr: string;
}

const MAX_OUTPUT = 64 * 2 ** 20;

/** Runs a command to its end without a shell. Never throws: the exit code says whether it failed. */
export async function runCommand(
  command: Command,
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { input = '', maxOutput = MAX_OUTPUT } = options;
  const { child, ended } = startCommand(command, { ...options, stdio: 'pipe' });
  const { stdin, stdout, stderr } = child;
  // The command may end before it has read everything; its exit code says why.
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
  const tooMuch = out.isCut || err.isCut;
  const problem = tooMuch
    ? `${command[0] ?? ''} wrote more than ${maxOutput} bytes`
    : end.problem;
  return { code: end.code, stdout: out.text, stderr: `${err.text}${problem}` };
}

/** Reads a stream to its end, or to the byte that is one too many. */
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
