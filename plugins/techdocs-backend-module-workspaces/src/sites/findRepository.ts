import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Returns the root of the repository that contains a folder: the nearest parent with
 * `.git`, or without one (a downloaded archive) the outermost with a catalog-info.yaml.
 */
export function findRepository(folder: string): string {
  let root = folder;
  for (
    let parent = folder;
    parent !== dirname(parent);
    parent = dirname(parent)
  ) {
    if (existsSync(join(parent, '.git'))) {
      return parent;
    }
    if (existsSync(join(parent, 'catalog-info.yaml'))) {
      root = parent;
    }
  }
  return root;
}
