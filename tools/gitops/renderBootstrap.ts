import { join } from 'node:path';
import { readCluster } from '@comptoir/gitops/readCluster';
import { renderChart } from './renderChart.ts';
import type { Rendered } from './Rendered.ts';

/** A placeholder for the address of a clone of this repository. */
export const SAMPLE_REPOSITORY = 'https://git.comptoir.example/comptoir.git';

/** Returns the values that the set `cluster` passes to the bootstrap chart. */
export function bootstrapValues(
  root: string,
  name: string,
): Record<string, unknown> {
  const cluster = { ...readCluster(root, name), name };
  return { repository: SAMPLE_REPOSITORY, cluster };
}

/** Renders the bootstrap chart; by default with the values of the cluster `local`. */
export function renderBootstrap(
  root: string,
  set: Readonly<Record<string, unknown>> = bootstrapValues(root, 'local'),
): Promise<Rendered> {
  const chart = join(root, 'gitops', 'bootstrap');
  return renderChart({ chart, release: 'bootstrap', namespace: 'argocd', set });
}
