import { join } from 'node:path';

/** Temporary folders of builds: Go's caches and partly built programs. */
export interface BuildFolders {
  /** The parent of the others. */
  root: string;
  /** Partly built programs; emptied before each run. */
  out: string;
  /** A bundle during its unpacking. */
  bundle: string;
  goCache: string;
  goModCache: string;
  /** Outside the root, which is removed after builds. */
  lock: string;
}

/** Returns the folders of a user's builds, on the cache's file system so that programs can be renamed. */
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
