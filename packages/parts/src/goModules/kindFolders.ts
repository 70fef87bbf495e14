import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GoModule } from './GoModule.ts';
import { isBuilt } from './isBuilt.ts';

/** The names of a module's files begin with it when they hold kinds (CustomResourceDefinitions). */
const PREFIX = 'crds';

/** The files of a module that hold kinds: name in the cache → path in the module. */
export function kindFiles({ files }: GoModule): [string, string][] {
  return Object.entries(files).filter(([name]) => name.startsWith(PREFIX));
}

/** Where the kinds of a module lie until its programs are built. */
export function kindsTarget({ target }: GoModule): string {
  return `${target}-kinds`;
}

/** The folders of the cache with the kinds that a module carries. */
export function kindFolders(module: GoModule): string[] {
  const parent = isBuilt(module) ? module.target : kindsTarget(module);
  const folders = kindFiles(module).map(([name]) => name.split('/')[0] ?? name);
  return [...new Set(folders)].map(folder => join(parent, folder));
}

/** Whether the kinds of a module are in the cache. */
export function hasKinds(module: GoModule): boolean {
  return (
    isBuilt(module) ||
    kindFiles(module).every(([name]) =>
      existsSync(join(kindsTarget(module), name)),
    )
  );
}
