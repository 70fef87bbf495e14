import { join } from 'node:path';
import { renderChart } from './renderChart.ts';
import type { Rendered } from './Rendered.ts';

/** The registries of the sample cluster: a shared one, and the name of images that one machine built. */
const SAMPLE_REGISTRIES = [
  'registry.gitlab.com/comptoir/comptoir/',
  'local-artefact/',
];

/** Renders the admission policies of a cluster; `set` overrides the chart's own values. */
export function renderPolicies(
  root: string,
  set: Readonly<Record<string, unknown>> = { registries: SAMPLE_REGISTRIES },
): Promise<Rendered> {
  const chart = join(root, 'gitops', 'policies');
  return renderChart({ chart, release: 'policies', namespace: 'default', set });
}
