import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a program said and how it ended. */
export interface ProgramResult {
  /** 0 is success; 127 also stands for a program that could not be started. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. Never throws: what went wrong is in the result. */
export async function runProgram(
  command: readonly [string, ...string[]],
  options: {
    env: Readonly<Record<string, string>>;
    cwd?: string;
    /** What stands on its input; nothing unless told. */
    input?: string;
  },
): Promise<ProgramResult> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    ...(options.cwd ? { cwd: options.cwd } : {}),
    env: { ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<{ code: number; problem: string }>(resolve => {
    child.once('error', error =>
      resolve({ code: 127, problem: error.message }),
    );
    child.once('close', (code, signal) =>
      resolve({
        code: code ?? 1,
        problem: signal ? `killed by ${signal}` : '',
      }),
    );
  });
  const [stdout, stderr, end] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { code: end.code, stdout, stderr: `${stderr}${end.problem}` };
}
