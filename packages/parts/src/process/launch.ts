import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { listProcesses } from '../host/processTable.ts';
import { signalGroup } from '../host/signalGroup.ts';
import { waitUntil } from '../host/waitUntil.ts';

/** A started process, which leads its process group. */
export interface Launched {
  pid: number;
  /** Resolves with the reason when the process and its group have ended. */
  exited: Promise<string>;
  signal(signal: NodeJS.Signals): void;
}

/**
 * Starts a program in its own process group and appends its output to a file, so that it neither
 * receives the terminal's Ctrl-C nor ends with this process.
 */
export function launch(options: {
  command: readonly [string, ...string[]];
  cwd: string;
  env: Readonly<Record<string, string>>;
  logFile: string;
}): Launched {
  const [program, ...args] = options.command;
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a');
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const pid = child.pid ?? 0;
  const left = new Promise<string>(resolve => {
    child.once('error', error =>
      resolve(`could not be started: ${error.message}`),
    );
    child.once('exit', (code, signal) =>
      resolve(signal ? `killed by ${signal}` : `exited with code ${code}`),
    );
  });
  return {
    pid,
    exited: left.then(async reason => {
      if (pid) {
        await endGroup(pid);
      }
      return reason;
    }),
    signal: signal => pid && signalGroup(pid, signal),
  };
}

/** Ends the children of an ended leader, which would keep its port and files open. */
async function endGroup(group: number): Promise<void> {
  signalGroup(group, 'SIGKILL');
  await waitUntil(() => !listProcesses().some(entry => entry.group === group), {
    deadlineMs: 5000,
    everyMs: 20,
  });
}
