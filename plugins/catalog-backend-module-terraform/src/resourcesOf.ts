import type { ResourceEntity } from '@backstage/catalog-model';
import {
  CLOUD_ID_ANNOTATION,
  ENVIRONMENT_LABEL,
} from '@comptoir/plugin-overview-common';
import { listResources } from './listResources';
import type { Outputs } from './parseOutputs';
import type { TerraformEnvironment } from './TerraformEnvironment';

/** Returns an entity for each resource in the outputs of an environment. */
export function resourcesOf(
  environment: TerraformEnvironment,
  outputs: Outputs,
): ResourceEntity[] {
  const found = listResources(outputs);
  const names = new Set(found.map(({ name }) => name));
  return found.map(one => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: `${environment.name}-${one.name}`,
      description: `${one.description}, ${environment.name}`,
      labels: { [ENVIRONMENT_LABEL]: environment.name },
      annotations: {
        ...locationOf(environment),
        [CLOUD_ID_ANNOTATION]: one.id,
      },
      links: one.page ? [{ title: 'Console', url: one.page }] : [],
    },
    spec: {
      type: one.type,
      owner: environment.owner,
      ...(environment.system ? { system: environment.system } : {}),
      dependsOn: (one.dependsOn ?? [])
        .filter(name => names.has(name))
        .map(name => `resource:default/${environment.name}-${name}`),
    },
  }));
}

function locationOf({ target }: TerraformEnvironment): Record<string, string> {
  const type = /^https?:\/\//.test(target) ? 'url' : 'file';
  const location = `${type}:${target}`;
  return {
    'backstage.io/managed-by-location': location,
    'backstage.io/managed-by-origin-location': location,
  };
}
