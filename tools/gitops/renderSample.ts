import { join, resolve } from 'node:path';
import { renderChart } from './renderChart.ts';
import { sampleImage } from './renderApplication.ts';
import type { Rendered } from './Rendered.ts';

const CHART = resolve(
  join(import.meta.dirname, '..', '..', 'gitops', 'charts', 'service'),
);

/** The release to render. */
interface Release {
  release?: string;
  namespace?: string;
}

/** A service called sample with no values but those that the chart requires. */
export function renderSample(
  set: Readonly<Record<string, unknown>> = {},
  { release = 'sample', namespace = 'shop-dev' }: Release = {},
): Promise<Rendered> {
  return renderChart({
    chart: CHART,
    release,
    namespace,
    set: {
      system: 'shop',
      team: 'team-shop',
      environment: 'dev',
      image: sampleImage('sample'),
      ...set,
    },
  });
}

/** A service called sample with exactly these values. */
export function renderValues(
  values: Readonly<Record<string, unknown>>,
): Promise<Rendered> {
  const namespace = 'shop-dev';
  return renderChart({ chart: CHART, release: 'sample', namespace, values });
}
