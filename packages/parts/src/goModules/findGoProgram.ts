import { join } from 'node:path';
import { findOnPath } from '../host/findOnPath.ts';
import type { GoModule } from './GoModule.ts';
import { isBuilt } from './isBuilt.ts';

/** A program that one of the Go modules makes. */
export interface GoProgram {
  /** Where it is, or will be once `missing` is built. */
  file: string;
  /** What has to be built before it can be run. */
  missing?: GoModule;
}

/**
 * Where a program is: on PATH, else in the user's cache. One whose module carries files is taken
 * from the cache alone: they belong to its very version.
 *
 * @returns undefined when it is not on PATH and no module makes it
 */
export function findGoProgram(
  name: string,
  options: { modules: readonly GoModule[]; path: string },
): GoProgram | undefined {
  const module = options.modules.find(({ programs }) =>
    Object.hasOwn(programs, name),
  );
  const carriesFiles = module && Object.keys(module.files).length > 0;
  const onPath = carriesFiles ? undefined : findOnPath(name, options.path);
  if (onPath) {
    return { file: onPath };
  }
  if (!module) {
    return undefined;
  }
  const file = join(module.target, name);
  return isBuilt(module) ? { file } : { file, missing: module };
}
