import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GoModule } from './GoModule.ts';
import { isBuilt } from './isBuilt.ts';

/** Prefix of the names of files with kinds (CustomResourceDefinitions). */
const PREFIX = 'crds';

/** Returns a module's files with kinds: name in the cache → path in the module. */
export function kindFiles({ files }: GoModule): [string, string][] {
  return Object.entries(files).filter(([name]) => name.startsWith(PREFIX));
}

/** Returns the folder of a module's kinds until its programs are built. */
export function kindsTarget({ target }: GoModule): string {
  return `${target}-kinds`;
}

/** Returns the folders of the cache with a module's kinds. */
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
