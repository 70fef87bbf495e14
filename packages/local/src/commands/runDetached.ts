import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** A message of a detached supervisor to the command that started it. */
export const DetachedMessage = z.union([
  z.object({ line: z.string() }),
  z.object({ started: z.literal(true), exitCode: z.int() }),
]);
/** See the schema of the same name. */
export type DetachedMessage = z.infer<typeof DetachedMessage>;

/**
 * `npm start -- --detach`: starts the supervisor in the background and returns when everything is
 * ready.
 *
 * @returns the exit code: 0 when everything is ready; 1 when a process did not start, while the others
 * keep running; else the supervisor's (1 after a signal)
 */
export function runDetached(options: {
  /** `main.ts` and its arguments, without `--detach`. */
  command: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Receives the supervisor's output. */
  logFile: string;
  write: (text: string) => void;
}): Promise<number> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a');
  const child = spawn(process.execPath, [...options.command], {
    cwd: options.cwd,
    env: { ...options.env },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return new Promise(resolve => {
    child.on('message', data => {
      const message = DetachedMessage.parse(data);
      if ('line' in message) {
        options.write(message.line);
        return;
      }
      child.disconnect();
      child.unref();
      resolve(message.exitCode);
    });
    child.once('exit', (code, signal) => {
      if (signal) {
        options.write(
          `The supervisor was killed by ${signal}; see ${options.logFile}`,
        );
      }
      resolve(code || 1);
    });
  });
}
