import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { markedProcesses } from '@comptoir/parts/host/markedProcesses';
import { createPaths } from '../run/createPaths.ts';
import { runningSupervisor } from '../run/supervisorLock.ts';

/**
 * `npm run reset`: removes the folder `var`, or with names only the data of these processes.
 *
 * @throws LocalError during a run, for a name without data, and without confirmation
 */
export async function runReset(options: {
  varFolder: string;
  names: readonly string[];
  /** Asks for confirmation; returns false without a terminal. */
  confirm: (question: string) => Promise<boolean>;
  write: (text: string) => void;
}): Promise<void> {
  const { varFolder, names, write } = options;
  const { lock } = createPaths(varFolder);
  if (runningSupervisor(lock) || markedProcesses(varFolder).length > 0) {
    throw new LocalError({
      what: 'The data cannot be removed',
      why: 'Comptoir is running and uses them',
      remedy: 'npm stop, then the same command again',
    });
  }
  if (!existsSync(varFolder)) {
    return write(`${varFolder} does not exist: nothing to remove.`);
  }
  const folders =
    names.length > 0
      ? names.flatMap(name => foldersOf(varFolder, name))
      : [varFolder];
  if (!(await options.confirm(`Remove ${folders.join(', ')} with all data?`))) {
    throw new LocalError({
      what: 'Nothing was removed',
      why: 'the removal was not confirmed',
      remedy: `npm run reset -- ${[...names, '--yes'].join(' ')} skips the question`,
    });
  }
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
    write(`Removed ${folder}.`);
  }
}

function foldersOf(varFolder: string, name: string): string[] {
  const candidates = [join(varFolder, 'data', name), join(varFolder, name)];
  const found = candidates.filter(existsSync);
  if (/^[a-z][a-z0-9-]*$/.test(name) && found.length > 0) {
    return found;
  }
  const data = join(varFolder, 'data');
  throw new LocalError({
    what: `There are no data for ${name}`,
    why: `neither ${candidates.join(' nor ')} exists`,
    remedy: `use a name with data: ${existsSync(data) ? readdirSync(data).join(', ') : 'there is none'}`,
  });
}
