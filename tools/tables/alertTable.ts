import { readServiceAlerts } from './readServiceAlerts.ts';
import { markdownTable } from './markdownTable.ts';

/** Renders a table of every service's alerts from the values of the chart and the services. */
export function alertTable(root: string): string {
  const services = readServiceAlerts(root);
  const rows = new Map<string, { cells: string[]; of: string[] }>();
  for (const { service, rules } of services) {
    for (const [name, rule] of Object.entries(rules)) {
      const above = rule.above === undefined ? '' : ` > ${rule.above}`;
      const cells = [
        name,
        `\`${withoutPods(rule.expr)}${above}\``,
        rule.for,
        rule.severity,
        rule.summary
          .replaceAll('$above', String(rule.above))
          .replaceAll(/^\$service/g, 'The service')
          .replaceAll('$service', 'the service'),
      ];
      const key = JSON.stringify(cells);
      const row = rows.get(key) ?? { cells, of: [] };
      row.of.push(service);
      rows.set(key, row);
    }
  }
  return markdownTable(
    ['alert', 'condition', 'for', 'severity', 'meaning', 'services'],
    [...rows.values()].map(({ cells, of }) => [
      ...cells,
      of.length === services.length ? 'all' : of.join(', '),
    ]),
  );
}

/** Removes the selector of one service's pods from an expression. */
function withoutPods(expression: string): string {
  return expression
    .replaceAll('{$pods}', '')
    .replaceAll('$pods, ', '')
    .replaceAll('$memoryLimit', 'memory limit');
}
