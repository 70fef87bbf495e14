import { join } from 'node:path';
import type { Application } from './applications.ts';
import { renderChart } from './renderChart.ts';
import type { Rendered } from './Rendered.ts';

/** Stands in for the digest of a build: no image has it, and nothing is deployed with it. */
export const SAMPLE_DIGEST = `sha256:${'0'.repeat(64)}`;

/**
 * One application, with the sample digest unless told.
 *
 * @param set values that win over those of its files
 * @throws Error with helm's own words where the chart refuses
 */
export function renderApplication(
  root: string,
  application: Application,
  set: Readonly<Record<string, unknown>> = { 'image.digest': SAMPLE_DIGEST },
): Promise<Rendered> {
  const { service, namespace, files } = application;
  const chart = join(root, 'gitops', 'charts', 'service');
  return renderChart({ chart, release: service, namespace, files, set });
}
