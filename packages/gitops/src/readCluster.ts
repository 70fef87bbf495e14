import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { clusterPath, LOCAL, parseCluster, type Cluster } from './Cluster.ts';
import { GitopsFileError } from './GitopsFileError.ts';

/** Returns the names of all clusters: the files of `gitops/clusters`. */
export function clusterNames(root: string): string[] {
  return globSync('gitops/clusters/*.yaml', { cwd: root })
    .map(file => basename(file, '.yaml'))
    .sort();
}

/**
 * Reads `gitops/clusters/<name>.yaml` of a checkout.
 *
 * @throws GitopsFileError when there is no such file, or it is invalid
 */
export function readCluster(root: string, name: string): Cluster {
  const path = clusterPath(name);
  if (!existsSync(join(root, path))) {
    const known = clusterNames(root).join(', ') || 'none';
    throw new GitopsFileError(path, [
      `does not exist: pass the name of a cluster, one of ${known}`,
    ]);
  }
  return parseCluster(readFileSync(join(root, path), 'utf8'), name);
}

/**
 * Reads all clusters but that of one machine.
 *
 * @throws GitopsFileError when a file is invalid
 */
export function readSharedClusters(root: string): Cluster[] {
  return clusterNames(root)
    .filter(name => name !== LOCAL)
    .map(name => readCluster(root, name));
}
