import { readSharedClusters } from '@comptoir/gitops/readCluster';
import { PipelineError } from './PipelineError.ts';

/**
 * Reads the registry of all clusters but that of one machine.
 *
 * @returns its name and path, such as `registry.example/group`
 * @throws GitopsFileError when a file is invalid
 * @throws PipelineError if the clusters have different registries: a promoted image could not be pulled
 */
export function readRegistry(root: string): string {
  const registries = new Set(
    readSharedClusters(root).map(({ registry }) => registry),
  );
  const [registry, ...others] = registries;
  if (registry === undefined || others.length > 0) {
    throw new PipelineError(
      `gitops/clusters: the clusters must have one registry, not ${[...registries].join(', ') || 'none'}`,
    );
  }
  return registry;
}
