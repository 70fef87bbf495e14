import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  clusterPath,
  parseCluster,
  type Cluster,
} from '@comptoir/gitops/Cluster';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { SecretsError } from './SecretsError.ts';

/**
 * Reads `gitops/clusters/<name>.yaml`.
 *
 * @throws SecretsError when there is no such file, or it is invalid
 */
export function readCluster(root: string, name: string): Cluster {
  const path = clusterPath(name);
  if (!existsSync(join(root, path))) {
    const known = globSync('gitops/clusters/*.yaml', { cwd: root })
      .map(file => basename(file, '.yaml'))
      .sort();
    throw new SecretsError(
      `${path} does not exist: pass one of ${known.join(', ')}`,
    );
  }
  try {
    return parseCluster(readFileSync(join(root, path), 'utf8'), name);
  } catch (error) {
    throw error instanceof GitopsFileError
      ? new SecretsError(error.message, { cause: error })
      : error;
  }
}
