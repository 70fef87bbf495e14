import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '../../chaos/shop/ServiceName.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';

/** Labels that every metric or its format has; the documentation omits them. */
const STRUCTURE = new Set(['service', 'le', 'quantile']);

/** A metric: its type and its documented labels. */
interface Metric {
  type: string;
  /** Undefined until it has a value. */
  labels?: string;
}

/** Expects the metrics of each process to equal those of docs/operations.md. */
export async function metricsAsDocumented(
  shop: Shop,
  root: string,
  names: readonly ServiceName[],
): Promise<void> {
  const documented = readTable(
    await readFile(join(root, 'docs', 'operations.md'), 'utf8'),
  );
  expect(documented.length).toBeGreaterThan(0);
  for (const name of names) {
    const exposed = readMetrics(await shop.system(name).metrics());
    const wanted = documented.filter(({ where }) =>
      where.some(one => one === 'all' || one === name),
    );
    expect({ name, metrics: [...exposed.keys()].sort() }).toEqual({
      name,
      metrics: wanted.map(({ metric }) => metric).sort(),
    });
    for (const { metric, type, labels } of wanted) {
      const found = exposed.get(metric);
      expect({ name, metric, type: found?.type }).toEqual({
        name,
        metric,
        type,
      });
      // A metric without values has no labels.
      if (found?.labels !== undefined) {
        expect({ name, metric, labels: found.labels }).toEqual({
          name,
          metric,
          labels,
        });
      }
    }
  }
}

/** Rows of the tables whose header begins with `metric`: names, type, labels, where. */
function readTable(markdown: string) {
  const lines = markdown.split('\n');
  const tables = lines.flatMap((line, index) =>
    /^\| metric /.test(line) ? [index + 2] : [],
  );
  return tables.flatMap(start => {
    const end = lines.findIndex((line, at) => at >= start && line === '');
    return lines.slice(start, end).flatMap(row => {
      const [names = '', type = '', labels = '', where = ''] = row
        .slice(1)
        .split('|')
        .map(cell => cell.trim());
      return words(names).map(metric => ({
        metric,
        type: /^\w+/.exec(type)?.[0] ?? '',
        labels: words(labels).sort().join(),
        where: where.split(', '),
      }));
    });
  });
}

const words = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** Parses Prometheus' text format into metrics by name. */
function readMetrics(text: string): Map<string, Metric> {
  const metrics = new Map<string, Metric>();
  for (const line of text.split('\n')) {
    const [, name = '', type = ''] = /^# TYPE (\S+) (\S+)/.exec(line) ?? [];
    if (name) {
      metrics.set(name, { type });
    }
    const [, sample = '', cut = ''] = /^(\w+)\{(.*)\} /.exec(line) ?? [];
    const own = metrics.get(sample.replace(/_(bucket|sum|count)$/, ''));
    const known = own ?? metrics.get(sample);
    if (!known) {
      continue;
    }
    const labels = [...cut.matchAll(/(\w+)="/g)]
      .map(([, label = '']) => label)
      .filter(label => !STRUCTURE.has(label));
    known.labels = [...new Set(labels)].sort().join();
  }
  return metrics;
}
