import { join } from 'node:path';

/** Where builds keep what is removed after them: Go's caches, and programs that are not whole yet. */
export interface BuildFolders {
  /** Holds the others. */
  root: string;
  /** Programs on their way; emptied before each run. */
  out: string;
  /** A bundle, while it is unpacked. */
  bundle: string;
  goCache: string;
  goModCache: string;
  /** Beside the root, which is removed. */
  lock: string;
}

/** The folders of one user's builds; on the cache's own disk, so that programs are moved, not copied. */
export function buildFolders(cacheFolder: string): BuildFolders {
  const root = join(cacheFolder, 'go-build');
  return {
    root,
    out: join(root, 'out'),
    bundle: join(root, 'bundle'),
    goCache: join(root, 'cache'),
    goModCache: join(root, 'modules'),
    lock: join(cacheFolder, 'go-build.lock'),
  };
}
