import { z } from 'zod';
import { renderSample } from './renderSample.ts';

const Rule = z.object({
  spec: z.object({
    groups: z.tuple([
      z.looseObject({
        rules: z.array(
          z.object({
            alert: z.string(),
            expr: z.string(),
            for: z.string(),
            labels: z.record(z.string(), z.string()),
            annotations: z.object({
              summary: z.string(),
              runbook_url: z.string().optional(),
            }),
          }),
        ),
      }),
    ]),
  }),
});

async function alerts(set: Record<string, unknown> = {}) {
  const rendered = await renderSample(set);
  const { spec } = rendered.one('PrometheusRule', 'sample', Rule);
  return new Map(spec.groups[0].rules.map(rule => [rule.alert, rule]));
}

test('an alert names its service, its threshold and its owners', async () => {
  expect((await alerts()).get('SampleFailing')).toEqual({
    alert: 'SampleFailing',
    expr: '100 * sum(rate(http_request_duration_seconds_count{job="sample", namespace="shop-dev", status="5xx"}[5m])) / sum(rate(http_request_duration_seconds_count{job="sample", namespace="shop-dev"}[5m])) > 2',
    for: '5m',
    labels: { severity: 'critical', team: 'team-shop', environment: 'dev' },
    annotations: {
      summary: 'More than 2 % of the requests to sample fail with 5xx',
    },
  });
});

test('no placeholder remains in any alert', async () => {
  const all = await alerts({ 'alerts.messages': true });
  expect(all.size).toBe(14);
  expect(JSON.stringify([...all.values()])).not.toMatch(/\$/);
});

test('the alert about a dependency keeps its name', async () => {
  expect((await alerts()).get('SampleDependencyDown')?.expr).toBe(
    'max by (name) (1 - dependency_up{job="sample", namespace="shop-dev"}) > 0',
  );
});

test('a service changes a threshold, adds an alert and removes one', async () => {
  const before = await alerts();
  const after = await alerts({
    'alerts.rules.Slow.above': 3,
    'alerts.rules.Cpu': null,
    'alerts.rules.Cold': {
      expr: 'min(oven_celsius{$pods}) < 180',
      for: '1m',
      severity: 'warning',
      summary: 'The oven of $service is cold',
    },
  });
  const slow = after.get('SampleSlow');
  expect(slow?.expr).toBe(
    before.get('SampleSlow')?.expr.replace(/> 1$/, '> 3'),
  );
  expect(slow?.annotations.summary).toContain('longer than 3 s');
  expect(after.get('SampleCold')?.expr).toBe(
    'min(oven_celsius{job="sample", namespace="shop-dev"}) < 180',
  );
  expect(before.has('SampleCpu')).toBe(true);
  expect(after.has('SampleCpu')).toBe(false);
});

test('only services that use the bus have alerts on messages', async () => {
  const names = async (messages: boolean) =>
    [...(await alerts({ 'alerts.messages': messages })).keys()].filter(name =>
      /Events|Messages|DeadLetters/.test(name),
    );
  expect(await names(false)).toEqual([]);
  expect(await names(true)).toEqual([
    'SampleDeadLetters',
    'SampleEventsSetAside',
    'SampleEventsWait',
    'SampleMessagesRetried',
    'SampleMessagesReturned',
  ]);
});

test.each([
  ['256Mi', 268_435_456],
  ['2Gi', 2_147_483_648],
])('the memory alert reads the limit %s in bytes', async (limit, bytes) => {
  const all = await alerts({ 'resources.memoryLimit': limit });
  expect(all.get('SampleMemory')?.expr).toContain(`/ ${bytes} > 80`);
});

test('a group of its own has an owner, a runbook and an interval', async () => {
  const rule = { for: '1m', severity: 'critical', summary: 'Cold' };
  const rendered = await renderSample({
    'metrics.enabled': false,
    'alerts.groups.oven': {
      owner: 'team-oven',
      runbook: 'https://docs.comptoir.example/oven',
      intervalSeconds: 30,
      rules: {
        Cold: { ...rule, expr: 'min(oven_celsius)' },
        Burnt: {
          ...rule,
          expr: 'max(oven_celsius)',
          runbook: 'https://docs.comptoir.example/burnt',
        },
      },
    },
  });
  const { spec } = rendered.one('PrometheusRule', 'sample', Rule);
  const [group] = spec.groups;
  expect(group).toMatchObject({ name: 'sample-oven', interval: '30s' });
  expect(
    group.rules.map(({ alert, labels, annotations }) => [
      alert,
      labels['team'],
      annotations.runbook_url,
    ]),
  ).toEqual([
    ['SampleBurnt', 'team-oven', 'https://docs.comptoir.example/burnt'],
    ['SampleCold', 'team-oven', 'https://docs.comptoir.example/oven'],
  ]);
});

test('one runbook is that of all common alerts', async () => {
  const runbook = 'https://docs.comptoir.example/alerts';
  const all = await alerts({ 'alerts.runbook': runbook });
  const pages = [...all.values()].map(
    ({ annotations }) => annotations.runbook_url,
  );
  expect(new Set(pages)).toEqual(new Set([runbook]));
});
