import {
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '@comptoir/parts/errors/errorCode';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { isAlive, readProcess } from '@comptoir/parts/host/processTable';
import { ProcessIdentity } from './RunState.ts';

/** The supervisor that runs in this folder `var`, or undefined. */
export function runningSupervisor(file: string): ProcessIdentity | undefined {
  const lock = readJsonFile(file, ProcessIdentity);
  return lock.found === 'valid' && isAlive(lock.value) ? lock.value : undefined;
}

/**
 * Makes this process the folder's only supervisor. A lock whose process is gone, or whose
 * content is broken, is replaced.
 *
 * @returns undefined when it is, else the one that was first
 */
export function takeLock(file: string): ProcessIdentity | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const startTime = readProcess(process.pid)?.startTime;
  writeFileSync(own, JSON.stringify({ pid: process.pid, startTime }));
  try {
    // Unlike writing, linking fails where another was faster, and never shows half a file.
    while (!linked(own, file)) {
      const running = runningSupervisor(file) ?? removeStale(file);
      if (running) {
        return running;
      }
    }
    return undefined;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives the lock back. */
export function releaseLock(file: string): void {
  rmSync(file, { force: true });
}

/**
 * Moves a stale lock away. Should another process have replaced it in between, it is put back.
 *
 * @returns that other process
 */
function removeStale(file: string): ProcessIdentity | undefined {
  const stale = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, stale);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
  const running = runningSupervisor(stale);
  if (running) {
    linked(stale, file);
  }
  rmSync(stale, { force: true });
  return running;
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      return false;
    }
    throw error;
  }
}
