import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '@comptoir/kit/Metrics';
import { readServiceAlerts } from '../../tables/readServiceAlerts.ts';
import { failed, passed, type Check } from '../Check.ts';
import { metricFindings } from './metricFindings.ts';

const DOCUMENT = 'docs/operations.md';

/** Checks that the code declares every metric that an alert or the documentation names, and that its name is conventional. */
export function metricNames(root: string): Check {
  return {
    name: 'metric names',
    async run() {
      const read = (file: string) => readFileSync(join(root, file), 'utf8');
      const alerts = readServiceAlerts(root).flatMap(({ service, rules }) =>
        Object.entries(rules).map(([name, { expr }]) => ({
          where: `gitops, alert ${name} of ${service}`,
          text: expr,
        })),
      );
      const sources = globSync('services/*/src/**/*.ts', { cwd: root });
      const standard = await createMetrics('gate').getMetricsAsJSON();
      const findings = metricFindings({
        code: sources.map(read),
        standard: standard.map(({ name }) => name),
        expressions: alerts,
        document: { where: DOCUMENT, text: read(DOCUMENT) },
      });
      return findings.length === 0 ? passed() : failed(findings.join('\n'));
    },
  };
}
