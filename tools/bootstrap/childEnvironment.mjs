import { totalmem } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';

const GIB = 2 ** 30;

/**
 * Creates the environment of child processes: the pinned Node and Yarn first on PATH, without npm's
 * variables, and a heap limit of 3 GiB if Node's default is lower and the machine has more than 5 GiB.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} shims the folder that becomes first on PATH
 * @param {string} cacheFolder holds Node's compile cache
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(env, shims, cacheFolder) {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('npm_'));
  const child = {
    ...Object.fromEntries(kept),
    PATH: `${shims}:${env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: join(cacheFolder, 'compiled'),
  };
  const limit = getHeapStatistics().heap_size_limit;
  if (limit < 3 * GIB && totalmem() > 5 * GIB) {
    child.NODE_OPTIONS =
      `--max-old-space-size=3072 ${env.NODE_OPTIONS ?? ''}`.trim();
  }
  return child;
}
