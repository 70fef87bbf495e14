import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable } from '../host/findOnPath.ts';
import type { GoModule } from './GoModule.ts';

/** Whether all programs and files of a module are in the cache. */
export function isBuilt(module: GoModule): boolean {
  const { target } = module;
  return (
    Object.keys(module.programs).every(name =>
      isExecutable(join(target, name)),
    ) && Object.keys(module.files).every(name => existsSync(join(target, name)))
  );
}
