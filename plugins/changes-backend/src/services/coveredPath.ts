import { dirname } from 'node:path/posix';

/**
 * Returns the path whose changes belong to an entity: the folder of its catalog
 * file, or the file itself at the top of the repository.
 */
export function coveredPath(catalogFile: string): string {
  const folder = dirname(catalogFile);
  return folder === '.' ? catalogFile : folder;
}
