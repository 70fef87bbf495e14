import { ENVIRONMENTS } from '@comptoir/gitops/environments';
import { releasePath } from '@comptoir/gitops/Release';
import type { DeliveryRow } from '@comptoir/plugin-delivery-common';
import { APPLICATION_ANNOTATION } from '@comptoir/plugin-live-status-common';
import type { Sources } from './Sources';
import { toCell } from './toCell';

/** Returns a service in every environment. */
export function toRow(
  service: string,
  environments: readonly string[],
  sources: Sources,
): DeliveryRow {
  const component = sources.components?.get(service);
  const live = sources.live(service);
  const cells = environments.map((environment, index) =>
    toCell({
      service,
      environment,
      lower: environments.slice(0, index).reverse(),
      status: live?.environments.find(one => one.environment === environment),
      sources,
    }),
  );
  return {
    service,
    title: component?.title,
    component: component?.ref,
    owners: [...(component?.owners ?? teamsOf(service, sources))],
    problem: problemOf(service, cells, sources),
    cells,
  };
}

/** Returns the teams that the releases of a service name. */
function teamsOf(service: string, { snapshot }: Sources): string[] {
  const teams = ENVIRONMENTS.flatMap(name => {
    const path = releasePath(service, name);
    const parsed = snapshot?.releases.get(path)?.parsed;
    return parsed?.state === 'released' ? parsed.team : [];
  });
  return [...new Set(teams)].map(team => `group:default/${team}`);
}

function problemOf(
  service: string,
  cells: DeliveryRow['cells'],
  { components, snapshot }: Sources,
): string | undefined {
  if (components && !components.has(service)) {
    return `No component of the catalog has the annotation ${APPLICATION_ANNOTATION}: ${service}.`;
  }
  const isInGit = snapshot?.services.has(service) ?? true;
  const isInCluster = cells.some(
    ({ delivery }) =>
      delivery.application !== undefined || delivery.source.state === 'unknown',
  );
  return isInGit || isInCluster
    ? undefined
    : `The branch has no folder gitops/apps/${service}, and Argo CD has no application of this name.`;
}
