import { allowedEnvironment } from '../host/allowedEnvironment.ts';
import { cacheFolderOf } from '../host/cacheFolderOf.ts';

/** What tests hand to the parts that they start. */
export function testEnvironment(): {
  env: Record<string, string>;
  cacheFolder: string;
} {
  return {
    env: allowedEnvironment(process.env),
    cacheFolder: cacheFolderOf(process.env),
  };
}
