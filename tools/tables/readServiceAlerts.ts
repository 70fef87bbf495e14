import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** An alert as the chart's values.schema.json describes it. */
const Rule = z.object({
  expr: z.string(),
  above: z.number().optional(),
  for: z.string(),
  severity: z.string(),
  summary: z.string(),
  messages: z.boolean().default(false),
});
type Rule = z.infer<typeof Rule>;

const Values = z.looseObject({
  metrics: z.looseObject({ enabled: z.boolean().optional() }).default({}),
  alerts: z
    .looseObject({
      messages: z.boolean().default(false),
      rules: z
        .record(z.string(), Rule.partial().loose().nullable())
        .default({}),
    })
    .prefault({}),
});

/** A service that exposes metrics, and its alerts by name. */
export interface ServiceAlerts {
  service: string;
  rules: Record<string, Rule>;
}

/** The alerts of each service of `gitops/apps`: the chart's, changed and extended by the service's own values. */
export function readServiceAlerts(root: string): ServiceAlerts[] {
  const read = (file: string) =>
    Values.parse(parse(readFileSync(join(root, file), 'utf8')));
  const common = read('gitops/charts/service/values.yaml').alerts.rules;
  return globSync('gitops/apps/*/values.yaml', { cwd: root })
    .sort()
    .flatMap(file => {
      const { metrics, alerts } = read(file);
      if (metrics.enabled === false) {
        return [];
      }
      const names = new Set([
        ...Object.keys(common),
        ...Object.keys(alerts.rules),
      ]);
      const rules: Record<string, Rule> = {};
      for (const name of names) {
        if (alerts.rules[name] === null) {
          continue;
        }
        const rule = Rule.parse({ ...common[name], ...alerts.rules[name] });
        if (rule.messages && !alerts.messages) {
          continue;
        }
        rules[name] = rule;
      }
      return [{ service: basename(dirname(file)), rules }];
    });
}
