import { join } from 'node:path';
import type { GoModule } from './GoModule.ts';

/** What the names of a module's files begin with when they hold kinds (CustomResourceDefinitions). */
const PREFIX = 'crds';

/** The folders of the cache with the kinds that a module carries. */
export function kindFolders({ files, target }: GoModule): string[] {
  const names = Object.keys(files).filter(name => name.startsWith(PREFIX));
  const folders = names.map(name => name.split('/')[0] ?? name);
  return [...new Set(folders)].map(folder => join(target, folder));
}
