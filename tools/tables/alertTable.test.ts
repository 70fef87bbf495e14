import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { alertTable } from './alertTable.ts';

const rule = (above: number, more = '') =>
  `{ expr: 'max(age_seconds{$pods})', above: ${above}, for: 5m, severity: warning, summary: $service is $above s old${more} }`;
const FILES = {
  'gitops/charts/service/values.yaml': `alerts: { rules: { Old: ${rule(60)}, Unsent: ${rule(1, ', messages: true')} } }`,
  'gitops/apps/baker/values.yaml': 'alerts: { messages: true }',
  'gitops/apps/cook/values.yaml':
    'alerts: { rules: { Old: { above: 90 }, Cold: { expr: heat < 1, for: 1m, severity: critical, summary: The oven of $service is cold } } }',
  'gitops/apps/waiter/values.yaml': 'alerts: { rules: { Old: null } }',
  'gitops/apps/guest/values.yaml': 'metrics: { enabled: false }',
  'gitops/apps/porter/values.yaml':
    'metrics: { enabled: false }\nalerts: { groups: { door: { rules: { Open: { expr: door > 1, for: 1m, severity: critical, summary: The door is open } } } } }',
};

test('services share an alert, change its threshold, add one, remove one, have none or a group', () => {
  const root = mkdtempSync(join(tmpdir(), 'alerts-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const [, , ...rows] = alertTable(root).split('\n');
  rmSync(root, { recursive: true });
  expect(rows).toEqual([
    '| Old | `max(age_seconds) > 60` | 5m | warning | The service is 60 s old | baker |',
    '| Unsent | `max(age_seconds) > 1` | 5m | warning | The service is 1 s old | baker |',
    '| Old | `max(age_seconds) > 90` | 5m | warning | The service is 90 s old | cook |',
    '| Cold | `heat < 1` | 1m | critical | The oven of the service is cold | cook |',
    '| Open | `door > 1` | 1m | critical | The door is open | porter |',
  ]);
});
