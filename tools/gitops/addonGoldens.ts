import { join } from 'node:path';
import { LOCAL } from '@comptoir/gitops/Cluster';
import { addonApplications } from './addons/addonApplications.ts';
import { renderOwn } from './addons/renderAddon.ts';

/**
 * Our own manifests of the add-ons that each cluster switches on, as one file per cluster. The
 * local one has none. What upstream charts render is not committed.
 */
export function addonGoldens(root: string, clusters: readonly string[]) {
  return clusters
    .filter(cluster => cluster !== LOCAL)
    .map(cluster => ({
      file: join(root, 'gitops', 'golden', `addons-${cluster}.yaml`),
      render: () => addonManifests(root, cluster),
    }));
}

/** Renders our own manifests of all add-ons of a cluster, but for what every namespace has. */
export async function addonManifests(
  root: string,
  cluster: string,
): Promise<string> {
  const texts: string[] = [];
  for (const one of await addonApplications(root, cluster)) {
    const { text } = await renderOwn(
      root,
      one,
      path => path !== 'gitops/charts/namespace' && path !== 'gitops/policies',
    );
    if (text !== '') {
      texts.push(`# ${one.metadata.name}\n${text}`);
    }
  }
  return texts.join('');
}
