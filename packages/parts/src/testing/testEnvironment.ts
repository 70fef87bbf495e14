import { allowedEnvironment } from '../host/allowedEnvironment.ts';
import { cacheFolderOf } from '../host/cacheFolderOf.ts';

/** Returns environment and cache folder for the parts of tests. */
export function testEnvironment(): {
  env: Record<string, string>;
  cacheFolder: string;
} {
  return {
    env: allowedEnvironment(process.env),
    cacheFolder: cacheFolderOf(process.env),
  };
}
