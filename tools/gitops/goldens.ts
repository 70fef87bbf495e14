import { join } from 'node:path';
import { clusterNames } from '@comptoir/gitops/readCluster';
import { applications } from './applications.ts';
import { addonGoldens } from './addonGoldens.ts';
import { BOOTSTRAP_ADDONS, bootstrapAddons } from './bootstrapAddons.ts';
import { BOOTSTRAP_SCHEMA, bootstrapSchema } from './bootstrapSchema.ts';
import { renderApplication } from './renderApplication.ts';
import { bootstrapValues, renderBootstrap } from './renderBootstrap.ts';
import { renderPolicies } from './renderPolicies.ts';

/** A generated file, to be read in reviews. */
export interface Golden {
  file: string;
  render(): Promise<string>;
}

/** Every application, what each cluster is founded with, what API servers refuse, and the schema of the bootstrap chart. */
export function goldens(root: string): Golden[] {
  const folder = join(root, 'gitops', 'golden');
  return [
    {
      file: join(root, BOOTSTRAP_SCHEMA),
      render: () => bootstrapSchema(root),
    },
    {
      file: join(root, BOOTSTRAP_ADDONS),
      render: () => bootstrapAddons(root),
    },
    ...applications(root).map(one => ({
      file: join(folder, one.service, `${one.environment}.yaml`),
      render: async () => (await renderApplication(root, one)).text,
    })),
    ...clusterNames(root).map(name => ({
      file: join(folder, 'clusters', `${name}.yaml`),
      render: async () =>
        (await renderBootstrap(root, bootstrapValues(root, name))).text,
    })),
    ...addonGoldens(root, clusterNames(root)),
    {
      file: join(folder, 'policies.yaml'),
      render: async () => (await renderPolicies(root)).text,
    },
  ];
}
