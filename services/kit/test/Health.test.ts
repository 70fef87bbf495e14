import { type CheckResult, Health } from '../src/Health.ts';

const up: CheckResult = { status: 'up' };

it('has started once it listens, whatever its checks say', () => {
  const health = new Health({ one: () => ({ status: 'down' }) });
  expect(health.startup()).toEqual({ status: 'starting' });
  health.start();
  expect(health.startup()).toEqual({ status: 'started' });
});

it('is ready when it listens and every check was up', () => {
  const health = new Health({ one: () => up, two: () => up });
  expect(health.readiness().status).toBe('not-ready');
  health.start();
  expect(health.readiness()).toEqual({
    status: 'ready',
    checks: { one: up, two: up },
  });
});

it('names the check that was never up', () => {
  const down: CheckResult = { status: 'down', detail: 'not loaded yet' };
  const health = new Health({ one: () => up, two: () => down });
  health.start();
  expect(health.wasReady).toBe(false);
  expect(health.readiness()).toEqual({
    status: 'not-ready',
    checks: { one: up, two: down },
  });
});

it('stays ready when a check fails later', () => {
  let result = up;
  const health = new Health({ one: () => result });
  health.start();
  expect(health.readiness().status).toBe('ready');
  result = { status: 'down' };
  expect(health.readiness()).toEqual({ status: 'ready', checks: { one: up } });
});

it('runs no check again that was up, also for each write', () => {
  let runs = 0;
  const health = new Health({
    one() {
      runs += 1;
      return up;
    },
  });
  expect([health.wasReady, health.wasReady]).toEqual([true, true]);
  health.readiness();
  expect(runs).toBe(1);
});

it('is not ready once it stops, but still accepts writes', () => {
  const health = new Health({ one: () => up });
  health.start();
  health.stop();
  expect(health.readiness()).toEqual({
    status: 'not-ready',
    checks: { one: up, process: { status: 'down', detail: 'stopping' } },
  });
  expect(health.wasReady).toBe(true);
});
