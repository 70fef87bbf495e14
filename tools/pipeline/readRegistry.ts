import { basename } from 'node:path';
import { LOCAL, parseCluster } from '@comptoir/gitops/Cluster';
import { readFiles } from '@comptoir/gitops/readFiles';
import { PipelineError } from './PipelineError.ts';

/**
 * Reads the registry of all clusters but that of one machine.
 *
 * @returns its name and path, such as `registry.example/group`
 * @throws PipelineError if the clusters have different registries: a promoted image could not be pulled
 */
export async function readRegistry(root: string): Promise<string> {
  const files = await readFiles(root, 'gitops/clusters/*.yaml');
  const registries = files
    .map(({ path, text }) => ({ name: basename(path, '.yaml'), text }))
    .filter(({ name }) => name !== LOCAL)
    .map(({ name, text }) => parseCluster(text, name).registry);
  const [registry, ...others] = new Set(registries);
  if (registry === undefined || others.length > 0) {
    throw new PipelineError(
      `gitops/clusters: the clusters must have one registry, not ${[...new Set(registries)].join(', ') || 'none'}`,
    );
  }
  return registry;
}
