import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCluster } from '@comptoir/gitops/readCluster';
import { z } from 'zod';
import { addonApplications } from '../addons/addonApplications.ts';
import { isMonitored } from '../addons/monitorSelector.ts';
import { renderOwn } from '../addons/renderAddon.ts';
import { Manifest } from '../Manifest.ts';
import { Rendered } from '../Rendered.ts';

/** A monitor or rule in its namespace. */
export const MonitoredObject = Manifest.extend({
  metadata: Manifest.shape.metadata.extend({ namespace: z.string() }),
});
export type MonitoredObject = z.infer<typeof MonitoredObject>;

/**
 * Returns every monitor and rule of a cluster: those of services as the goldens of its environments
 * contain them, and those of our own manifests of add-ons.
 *
 * @throws Error with helm's message
 */
export async function monitoredObjects(
  root: string,
  cluster: string,
): Promise<MonitoredObject[]> {
  const services = readCluster(root, cluster)
    .environments.flatMap(name =>
      globSync(`gitops/golden/*/${name}.yaml`, { cwd: root }).sort(),
    )
    .map(file => new Rendered(readFileSync(join(root, file), 'utf8')))
    .flatMap(rendered => monitoredIn(rendered));
  return [...services, ...(await monitorsOfAddons(root, cluster))];
}

/** Argo CD adds the namespace of the application to objects without one. */
async function monitorsOfAddons(
  root: string,
  cluster: string,
): Promise<MonitoredObject[]> {
  const found: MonitoredObject[] = [];
  for (const application of await addonApplications(root, cluster)) {
    const { namespace } = application.spec.destination;
    const rendered = await renderOwn(
      root,
      application,
      path => path !== 'gitops/charts/namespace' && path !== 'gitops/policies',
    );
    found.push(...monitoredIn(rendered, namespace));
  }
  return found;
}

function monitoredIn(
  { manifests }: Rendered,
  namespace?: string,
): MonitoredObject[] {
  return manifests
    .filter(({ kind }) => isMonitored(kind))
    .map(one =>
      MonitoredObject.parse({
        ...one,
        metadata: { namespace, ...one.metadata },
      }),
    );
}
