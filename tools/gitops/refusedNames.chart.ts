import { renderSample } from './renderSample.ts';

const RULE = { expr: 'up', for: '1m', severity: 'warning', summary: 'Down' };
const RUNBOOK = 'https://docs.comptoir.example/a';

test.each<[string, Record<string, unknown>, string]>([
  [
    'a name of digits',
    { system: '007' },
    "at '/system': '007' does not match pattern",
  ],
  ['a name that YAML read as a number', { team: 7 }, "at '/team': got number"],
  [
    'a name that YAML read as a boolean',
    { system: true },
    "at '/system': got boolean, want string",
  ],
  [
    'a name that YAML may read as a boolean',
    { team: 'true' },
    'team is "true", which YAML reads as another type where it is not quoted',
  ],
  [
    'a name of 54 characters',
    { team: 'a'.repeat(54) },
    "at '/team': 'aaaaaaaa",
  ],
  [
    'a name with letters beyond ASCII',
    { system: 'épicerie' },
    "at '/system': 'épicerie' does not match pattern",
  ],
  ['no network', { network: null }, "at '': missing property 'network'"],
  [
    'no list of calls',
    { 'network.to': null },
    "at '/network': missing property 'to'",
  ],
  [
    'no probes',
    { 'probes.ready': null },
    "at '/probes': missing property 'ready'",
  ],
  [
    'a secret without a name',
    { secrets: { '': { keys: ['A'] } } },
    "at '/secrets': additional properties '' not allowed",
  ],
  [
    'a group of alerts without a runbook',
    { 'alerts.groups.oven': { rules: { Cold: RULE } } },
    "at '/alerts/groups/oven': missing property 'runbook'",
  ],
  [
    'a runbook over plain HTTP',
    { 'alerts.runbook': 'http://docs.comptoir.example' },
    "at '/alerts/runbook': 'http://docs.comptoir.example' does not match",
  ],
  [
    'an alert that is declared twice',
    { 'alerts.groups.oven': { runbook: RUNBOOK, rules: { Slow: RULE } } },
    'alerts.groups.oven.rules has Slow, which alerts.rules also has: rename one of them',
  ],
  [
    'an alert whose text names a missing threshold',
    { 'alerts.rules.Cold': { ...RULE, summary: 'Below $above' } },
    'alerts.rules.Cold.above is missing, and expr or summary names $above: set it',
  ],
])('%s is refused with its path', async (_, set, message) => {
  await expect(renderSample(set)).rejects.toThrow(message);
});

test.each<[string, string, string]>([
  ['007', 'shop-dev', 'the release\'s name is "007": use at most 53'],
  ['a.b', 'shop-dev', 'the release\'s name is "a.b": use at most 53'],
  ['true', 'shop-dev', 'the release\'s name is "true", which YAML reads'],
  [
    'sample',
    'shop-staging',
    'the release\'s namespace is "shop-staging": deploy to shop-dev',
  ],
])('the release %s in %s is refused', async (release, namespace, message) => {
  await expect(renderSample({}, { release, namespace })).rejects.toThrow(
    message,
  );
});

test('a namespace of 64 characters is refused with what to shorten', async () => {
  const system = 'a'.repeat(53);
  const long = renderSample(
    { system, environment: 'production' },
    { namespace: `${system}-production` },
  );
  await expect(long).rejects.toThrow(
    'of 64 characters: shorten system to at most 52',
  );
});
