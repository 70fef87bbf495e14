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

/** Returns the live process that holds the lock, or undefined. */
export function runningSupervisor(file: string): ProcessIdentity | undefined {
  const lock = readJsonFile(file, ProcessIdentity);
  return lock.found === 'valid' && isAlive(lock.value) ? lock.value : undefined;
}

/**
 * Acquires the lock for this process. Replaces a lock whose process has ended or whose content is
 * invalid.
 *
 * @returns undefined on success, else the process that holds the lock
 */
export function acquireLock(file: string): ProcessIdentity | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const startTime = readProcess(process.pid)?.startTime;
  writeFileSync(own, JSON.stringify({ pid: process.pid, startTime }));
  try {
    // Unlike a write, a link fails if the lock exists, and readers never see a partial file.
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

/** Releases the lock. */
export function releaseLock(file: string): void {
  rmSync(file, { force: true });
}

/**
 * Removes a stale lock. Restores it if another process has acquired it meanwhile.
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
