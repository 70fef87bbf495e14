import { join } from 'node:path';
import { findOnPath } from '../host/findOnPath.ts';
import type { GoModule } from './GoModule.ts';
import { isBuilt } from './isBuilt.ts';

/** A program of one of the Go modules. */
export interface GoProgram {
  /** Its absolute path, which exists once `missing` is built. */
  file: string;
  /** The module to build before the program can run. */
  missing?: GoModule;
}

/**
 * Finds a program on PATH, else in the user's cache; only in the cache if its module has files, which
 * belong to its version.
 *
 * @returns undefined when the program is neither on PATH nor of a module
 */
export function findGoProgram(
  name: string,
  options: { modules: readonly GoModule[]; path: string },
): GoProgram | undefined {
  const module = options.modules.find(({ programs }) =>
    Object.hasOwn(programs, name),
  );
  const hasFiles = module && Object.keys(module.files).length > 0;
  const onPath = hasFiles ? undefined : findOnPath(name, options.path);
  if (onPath) {
    return { file: onPath };
  }
  if (!module) {
    return undefined;
  }
  const file = join(module.target, name);
  return isBuilt(module) ? { file } : { file, missing: module };
}
