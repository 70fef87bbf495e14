import { renderBootstrap, type BootstrapOptions } from './renderBootstrap.ts';

/**
 * Renders the manifests that found a cluster: the project `bootstrap` and the set `cluster`. With
 * them Argo CD applies `gitops/bootstrap` at the revision of the cluster's file, and all else.
 *
 * @throws GitopsFileError when the cluster's file is missing or invalid
 * @throws CommandError when helm fails
 */
export function renderFounding(options: BootstrapOptions): Promise<string> {
  const templates = ['templates/project.yaml', 'templates/cluster.yaml'];
  return renderBootstrap({ ...options, templates });
}
