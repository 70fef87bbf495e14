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

const Rules = z
  .record(z.string(), Rule.partial().loose().nullable())
  .default({});

const Values = z.looseObject({
  metrics: z.looseObject({ enabled: z.boolean().optional() }).default({}),
  alerts: z
    .looseObject({
      messages: z.boolean().default(false),
      rules: Rules,
      groups: z.record(z.string(), z.looseObject({ rules: Rules })).default({}),
    })
    .prefault({}),
});

/** A service with alerts, by name. */
export interface ServiceAlerts {
  service: string;
  rules: Record<string, Rule>;
}

/**
 * The alerts of each service of `gitops/apps`: the chart's, where it exposes metrics, changed and
 * extended by the service's own values, and those of its own groups.
 */
export function readServiceAlerts(root: string): ServiceAlerts[] {
  const read = (file: string) =>
    Values.parse(parse(readFileSync(join(root, file), 'utf8')));
  const common = read('gitops/charts/service/values.yaml').alerts.rules;
  return globSync('gitops/apps/*/values.yaml', { cwd: root })
    .sort()
    .flatMap(file => {
      const values = read(file);
      const rules = {
        ...sharedRules(common, values),
        ...groupedRules(values),
      };
      return Object.keys(rules).length === 0
        ? []
        : [{ service: basename(dirname(file)), rules }];
    });
}

/** The rules of the chart with a service's changes. */
function sharedRules(
  common: z.infer<typeof Rules>,
  { metrics, alerts }: z.infer<typeof Values>,
): Record<string, Rule> {
  if (metrics.enabled === false) {
    return {};
  }
  const names = new Set([...Object.keys(common), ...Object.keys(alerts.rules)]);
  const rules: Record<string, Rule> = {};
  for (const name of names) {
    if (alerts.rules[name] !== null) {
      const rule = Rule.parse({ ...common[name], ...alerts.rules[name] });
      if (alerts.messages || !rule.messages) {
        rules[name] = rule;
      }
    }
  }
  return rules;
}

function groupedRules({
  alerts,
}: z.infer<typeof Values>): Record<string, Rule> {
  const all = Object.values(alerts.groups).flatMap(({ rules }) =>
    Object.entries(rules),
  );
  return Object.fromEntries(all.map(([name, one]) => [name, Rule.parse(one)]));
}
