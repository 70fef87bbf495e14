import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SecretsError } from './SecretsError.ts';

/** The part of a cluster's file that says which environments it runs. */
const Cluster = z.object({ environments: z.array(z.string()).min(1) });

/**
 * Reads `gitops/clusters/<name>.yaml`.
 *
 * @throws SecretsError when there is no such file, or it names no environments
 */
export function readCluster(
  root: string,
  name: string,
): z.infer<typeof Cluster> {
  const folder = join(root, 'gitops', 'clusters');
  const path = `gitops/clusters/${name}.yaml`;
  if (!existsSync(join(root, path))) {
    const known = globSync('*.yaml', { cwd: folder }).sort();
    throw new SecretsError(
      `${path} does not exist: pass one of ${known.map(file => basename(file, '.yaml')).join(', ') || 'the clusters, of which there is none'}`,
    );
  }
  const parsed = Cluster.safeParse(
    parse(readFileSync(join(root, path), 'utf8')),
  );
  if (parsed.success) {
    return parsed.data;
  }
  throw new SecretsError(
    `${path}: environments must name at least one environment`,
  );
}
