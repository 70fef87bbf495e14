import { readFileSync } from 'node:fs';
import { launch } from './launch.ts';

/**
 * Runs a program to its end and appends its output to a log. Kills it when the signal is aborted.
 *
 * @returns undefined on success, else the reason with the log's last lines
 */
export async function runTask(options: {
  command: readonly [string, ...string[]];
  cwd: string;
  env: Readonly<Record<string, string>>;
  logFile: string;
  signal: AbortSignal;
}): Promise<string | undefined> {
  if (options.signal.aborted) {
    return 'stopped';
  }
  const task = launch(options);
  const kill = () => task.signal('SIGKILL');
  options.signal.addEventListener('abort', kill);
  const reason = await task.exited;
  options.signal.removeEventListener('abort', kill);
  if (reason === 'exited with code 0') {
    return undefined;
  }
  return `${options.command.join(' ')} ${reason}: ${lastLines(options.logFile)}`;
}

function lastLines(file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const last = lines.filter(line => line.trim() !== '').slice(-3);
  return `${last.join(' | ').slice(0, 500)} (${file})`;
}
