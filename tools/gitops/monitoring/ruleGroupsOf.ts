import { z } from 'zod';
import type { MonitoredObject } from './monitoredObjects.ts';

const Rule = z.looseObject({
  spec: z.looseObject({ groups: z.array(z.unknown()).min(1) }),
});

/** Returns the groups of all PrometheusRules by `<namespace>-<name>`. */
export function ruleGroupsOf(
  objects: readonly MonitoredObject[],
): Map<string, readonly unknown[]> {
  return new Map(
    objects
      .filter(({ kind }) => kind === 'PrometheusRule')
      .map(rule => [
        `${rule.metadata.namespace}-${rule.metadata.name}`,
        Rule.parse(rule).spec.groups,
      ]),
  );
}
