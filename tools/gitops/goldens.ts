import { join } from 'node:path';
import { applications } from './applications.ts';
import { renderApplication } from './renderApplication.ts';
import { renderBootstrap } from './renderBootstrap.ts';
import { renderPolicies } from './renderPolicies.ts';

/** A file that holds what helm renders, to be read in reviews. */
export interface Golden {
  file: string;
  render(): Promise<string>;
}

/** Every application, what a cluster is founded with, and what its API server refuses. */
export function goldens(root: string): Golden[] {
  const folder = join(root, 'gitops', 'golden');
  return [
    ...applications(root).map(one => ({
      file: join(folder, one.service, `${one.environment}.yaml`),
      render: async () => (await renderApplication(root, one)).text,
    })),
    {
      file: join(folder, 'bootstrap.yaml'),
      render: async () => (await renderBootstrap(root)).text,
    },
    {
      file: join(folder, 'policies.yaml'),
      render: async () => (await renderPolicies(root)).text,
    },
  ];
}
