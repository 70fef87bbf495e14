import { join } from 'node:path';
import { renderChart } from './renderChart.ts';
import type { Rendered } from './Rendered.ts';

/** A placeholder for a sealed value; no controller can open it. */
export const SAMPLE_SEALED = `Ag${'A'.repeat(300)}`;

/** Renders the sealed secrets of a service called sample, in dev. */
export function renderSecrets(
  root: string,
  set: Readonly<Record<string, unknown>>,
): Promise<Rendered> {
  return renderChart({
    chart: join(root, 'gitops', 'charts', 'secrets'),
    release: 'sample',
    namespace: 'shop-dev',
    set: { system: 'shop', team: 'team-shop', environment: 'dev', ...set },
  });
}
