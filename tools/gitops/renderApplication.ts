import { join } from 'node:path';
import type { Application } from './applications.ts';
import { renderChart } from './renderChart.ts';
import type { Rendered } from './Rendered.ts';

/** A placeholder for the digest of a build; no image has it, and it is never deployed. */
export const SAMPLE_DIGEST = `sha256:${'0'.repeat(64)}`;

/** Returns a placeholder for the image of a release. */
export function sampleImage(service: string) {
  return {
    repository: `registry.gitlab.com/comptoir/comptoir/${service}`,
    digest: SAMPLE_DIGEST,
    version: '0.0.0',
    commit: '0'.repeat(40),
  };
}

/**
 * Renders one application, by default with the sample image.
 *
 * @param set values that override those of its files
 * @throws Error with helm's message when the chart refuses the values
 */
export function renderApplication(
  root: string,
  application: Application,
  set: Readonly<Record<string, unknown>> = {
    image: sampleImage(application.service),
  },
): Promise<Rendered> {
  const { service, namespace, files } = application;
  const chart = join(root, 'gitops', 'charts', 'service');
  return renderChart({ chart, release: service, namespace, files, set });
}
