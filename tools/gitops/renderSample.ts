import { join, resolve } from 'node:path';
import { renderChart } from './renderChart.ts';
import { sampleImage } from './renderApplication.ts';
import type { Rendered } from './Rendered.ts';

const CHART = resolve(
  join(import.meta.dirname, '..', '..', 'gitops', 'charts', 'service'),
);

/** A service called sample with no values but those that the chart requires. */
export function renderSample(
  set: Readonly<Record<string, unknown>> = {},
): Promise<Rendered> {
  return renderChart({
    chart: CHART,
    release: 'sample',
    namespace: 'shop-dev',
    set: {
      system: 'shop',
      team: 'team-shop',
      environment: 'dev',
      image: sampleImage('sample'),
      ...set,
    },
  });
}
