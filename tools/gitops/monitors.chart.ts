import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Manifest } from './Manifest.ts';
import {
  isMonitored,
  monitorSelector,
  type Monitored,
} from './addons/monitorSelector.ts';
import { Rendered } from './Rendered.ts';

const root = resolve(import.meta.dirname, '..', '..');
const NAME = 'kube-prometheus-stack';
const values: unknown = parse(
  readFileSync(join(root, 'gitops/addons', NAME, 'values.yaml'), 'utf8'),
);

/** Every monitor and rule of the goldens: services, and our own manifests of add-ons. */
const monitored = globSync('gitops/golden/**/*.yaml', { cwd: root })
  .flatMap(file => {
    const { manifests } = new Rendered(readFileSync(join(root, file), 'utf8'));
    return manifests.map(manifest => ({ file, manifest }));
  })
  .filter(({ manifest }) => isMonitored(manifest.kind));

function unselected(given: unknown): string[] {
  const isSelected = ({ kind, metadata }: Manifest) =>
    isMonitored(kind) &&
    Object.entries(monitorSelector(given, kind, NAME)).every(
      ([label, value]) => metadata.labels[label] === value,
    );
  return monitored
    .filter(({ manifest }) => !isSelected(manifest))
    .map(
      ({ file, manifest }) =>
        `${file}: ${manifest.kind}/${manifest.metadata.name}`,
    );
}

test('Prometheus selects every monitor and rule', () => {
  const kinds = new Set(monitored.map(({ manifest }) => manifest.kind));
  expect([...kinds].sort()).toEqual([
    'PodMonitor',
    'PrometheusRule',
    'ServiceMonitor',
  ]);
  expect(unselected(values)).toEqual([]);
});

test('the chart’s defaults would select none of ours', () => {
  const defaults = { prometheus: { prometheusSpec: {} } };
  expect(unselected(defaults)).toHaveLength(monitored.length);
});

test.each<[Monitored, string]>([
  ['ServiceMonitor', 'serviceMonitorSelector'],
  ['PodMonitor', 'podMonitorSelector'],
  ['PrometheusRule', 'ruleSelector'],
])('a %s that nothing selects is found', (kind, key) => {
  const selector = { matchLabels: { team: 'another' } };
  const given = { prometheus: { prometheusSpec: { [key]: selector } } };
  const found = unselected(given).filter(one => one.includes(`${kind}/`));
  const all = monitored.filter(one => one.manifest.kind === kind);
  expect(found).toHaveLength(all.length);
});
