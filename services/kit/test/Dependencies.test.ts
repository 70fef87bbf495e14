import { Registry } from 'prom-client';
import { eventually } from '@comptoir/kit-testing/eventually';
import type { CheckResult } from '../src/Health.ts';
import { Dependencies } from '../src/health/Dependencies.ts';
import { Dependency } from '../src/health/Dependency.ts';
import { DependencyReport } from '../src/health/DependencyReport.ts';
import { plainReason } from '../src/health/plainReason.ts';

const LIMIT_MS = 20;
const START = Date.parse('2026-11-30T08:00:00Z');

/** A dependency whose answers a test sets, and a clock. */
function observed() {
  let time = START;
  let answer: () => CheckResult | Promise<CheckResult> = () => ({
    status: 'up',
  });
  const dependency = new Dependency(
    { name: 'bank', kind: 'http', check: () => answer() },
    () => new Date(time),
  );
  return {
    report: () => dependency.report(),
    /** Checks it one minute later. */
    async observe(next: typeof answer) {
      time += 60_000;
      answer = next;
      await dependency.observe(LIMIT_MS);
      return dependency.report();
    },
  };
}

const answers = (): CheckResult => ({ status: 'up' });
const hangs = () => new Promise<never>(() => {});
const refuses = () =>
  Promise.reject(
    new TypeError('fetch failed', {
      cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    }),
  );
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

it('is unknown until it was checked', () => {
  expect(observed().report()).toEqual({
    name: 'bank',
    kind: 'http',
    state: 'unknown',
    since: at(0),
    lastError: null,
    lastAnswered: null,
  });
});

it('is down at once when it refuses, and says since when and why', async () => {
  const bank = observed();
  await bank.observe(answers);
  await bank.observe(answers);
  expect(await bank.observe(refuses)).toEqual({
    name: 'bank',
    kind: 'http',
    state: 'down',
    since: at(3),
    lastError: 'nothing listens at its address',
    lastAnswered: at(2),
  });
});

it('stays up since the same time when one answer is late', async () => {
  const bank = observed();
  await bank.observe(answers);
  await bank.observe(hangs);
  expect(await bank.observe(answers)).toMatchObject({
    state: 'up',
    since: at(1),
    lastError: null,
  });
});

it('is down since the first of two late answers', async () => {
  const bank = observed();
  await bank.observe(answers);
  expect(await bank.observe(hangs)).toMatchObject({ state: 'up' });
  expect(await bank.observe(hangs)).toMatchObject({
    state: 'down',
    since: at(2),
    lastError: 'no answer within 0.02 s',
    lastAnswered: at(1),
  });
  expect(await bank.observe(answers)).toMatchObject({
    state: 'up',
    since: at(4),
    lastError: 'no answer within 0.02 s',
  });
});

it.each([
  [Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'does not resolve'],
  [new Error('connect ECONNREFUSED 127.0.0.1:1'), 'nothing listens'],
  [new Error('connection <monitor> to h:1 timed out'), 'does not answer'],
  [new Error('x', { cause: new Error('bad port') }), 'bad port'],
  [new Error('out of memory'), 'out of memory'],
  ['gone', 'gone'],
])('describes %s in plain words', (error, words) => {
  expect(plainReason(error)).toContain(words);
});

it('reports from memory while a dependency hangs, and measures what is known', async () => {
  const metrics = new Registry();
  const dependencies = new Dependencies({
    metrics,
    intervals: { answering: 5, other: 5 },
    timeoutMs: 5,
    declared: [
      { name: 'bank', kind: 'http', check: answers },
      { name: 'post', kind: 'http', check: refuses },
      { name: 'moon', kind: 'http', check: hangs },
    ],
  });
  expect(await metrics.metrics()).not.toContain('dependency_up{');
  dependencies.start();
  await eventually(() => {
    const { dependencies: all } = DependencyReport.parse(dependencies.report());
    expect(all.map(({ state }) => state)).toEqual(['up', 'down', 'down']);
  });
  dependencies.stop();
  const text = await metrics.metrics();
  expect(text).toContain('dependency_up{name="bank",kind="http"} 1');
  expect(text).toContain('dependency_up{name="post",kind="http"} 0');
  expect(text).toContain('dependency_up{name="moon",kind="http"} 0');
});
