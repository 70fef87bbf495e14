import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Runs an action while holding a lock file; other processes wait, and name the one that they wait for.
 * Replaces the lock of an ended process, whose pid a later process may have.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} action
 * @param {(text: string) => void} write prints what this process waits for
 * @returns {Promise<T>}
 */
export async function withLock(file, action, write) {
  mkdirSync(dirname(file), { recursive: true });
  let named;
  while (!acquire(file)) {
    const owner = ownerOf(file);
    if (!isAlive(owner)) {
      removeStale(file);
    } else {
      if (named !== owner.pid) {
        write(
          `    waits for process ${owner.pid} (${owner.command}), which holds ${file}`,
        );
      }
      named = owner.pid;
      await delay(POLL_MS);
    }
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(
    own,
    JSON.stringify({
      pid: process.pid,
      startTime: startTimeOf(process.pid),
      command: process.argv.slice(2).join(' '),
    }),
  );
  try {
    return isLinked(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Unlike a write, a link fails if the lock exists, and readers never see a partial file. */
function isLinked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a stale lock; restores it if another process has acquired it meanwhile. */
function removeStale(file) {
  const stale = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, stale);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (isAlive(ownerOf(stale))) isLinked(stale, file);
  rmSync(stale, { force: true });
}

function ownerOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(owner) {
  return (
    owner?.startTime !== undefined && startTimeOf(owner.pid) === owner.startTime
  );
}

/** Returns the clock ticks from the machine's boot to a process's start; undefined when it has ended. */
function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command, the second field, may contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : Number(fields[19]);
  } catch {
    return undefined;
  }
}
