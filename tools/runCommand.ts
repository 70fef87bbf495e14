import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface CommandOptions {
  cwd: string;
  /** The whole output is kept here. */
  log: string;
  /** Added to the gate's own environment. */
  env?: Record<string, string> | undefined;
  /** Ends the command, with all that it started. */
  signal?: AbortSignal | undefined;
}

export interface CommandResult {
  /** Exit code; null when a signal ended it or it could not be started. */
  code: number | null;
  /** The last lines of its output, both streams as they came. */
  tail: string;
}

const TAIL_LINES = 60;

/** Runs a command without a shell, its output in a log file. */
export async function runCommand(
  [program = '', ...args]: string[],
  options: CommandOptions,
): Promise<CommandResult> {
  await mkdir(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log);
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const endGroup = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  options.signal?.addEventListener('abort', endGroup);
  const code = await new Promise<number | null>(resolve => {
    child.once('error', error => {
      log.write(`${program} could not be started: ${error.message}\n`);
      resolve(null);
    });
    child.once('close', resolve);
  });
  options.signal?.removeEventListener('abort', endGroup);
  await new Promise(resolve => log.end(resolve));
  const text = await readFile(options.log, 'utf8');
  return { code, tail: text.split('\n').slice(-TAIL_LINES).join('\n') };
}
