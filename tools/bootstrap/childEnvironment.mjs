import { totalmem } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';

const GIB = 2 ** 30;

/**
 * Our environment for what we start: our Node and Yarn first, npm's own variables gone, and more
 * memory for builds and type checks where Node would allow itself too little.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} shims the folder to be put first on PATH
 * @param {string} cacheFolder keeps what Node compiled, for the next start
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
