import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  clusterPath,
  parseCluster,
  type Cluster,
} from '@comptoir/gitops/Cluster';
import { renderChart } from './renderChart.ts';
import type { Rendered } from './Rendered.ts';

/** A placeholder for the address of a clone of this repository. */
export const SAMPLE_REPOSITORY = 'https://git.comptoir.example/comptoir.git';

/** Reads a file of `gitops/clusters`. */
export function readCluster(root: string, name: string): Cluster {
  const text = readFileSync(join(root, clusterPath(name)), 'utf8');
  return parseCluster(text, name);
}

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
