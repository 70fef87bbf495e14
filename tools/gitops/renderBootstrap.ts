import { join } from 'node:path';
import { renderChart } from './renderChart.ts';
import type { Rendered } from './Rendered.ts';

/** A placeholder for the address of a clone of this repository. */
export const SAMPLE_REPOSITORY = 'https://git.comptoir.example/comptoir.git';

/** Renders the bootstrap chart of a cluster; `set` overrides the chart's own values. */
export function renderBootstrap(
  root: string,
  set: Readonly<Record<string, unknown>> = { repository: SAMPLE_REPOSITORY },
): Promise<Rendered> {
  const chart = join(root, 'gitops', 'bootstrap');
  return renderChart({ chart, release: 'bootstrap', namespace: 'argocd', set });
}
