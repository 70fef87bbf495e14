import { Health } from '../src/Health.ts';

const up = () => ({ status: 'up' as const });

it('is ready when every check is up', async () => {
  expect(await new Health({ one: up, two: up }).readiness()).toEqual({
    status: 'ready',
    checks: { one: { status: 'up' }, two: { status: 'up' } },
  });
});

it.each([
  ['down', () => ({ status: 'down' as const, detail: 'away' }), 'away'],
  ['failing', () => Promise.reject(new Error('broken')), 'broken'],
  ['hanging', () => new Promise<never>(() => {}), 'no answer in 5 ms'],
])('is not ready while a check is %s', async (_, check, detail) => {
  expect(
    await new Health({ one: up, two: check }, { timeoutMs: 5 }).readiness(),
  ).toEqual({
    status: 'not-ready',
    checks: { one: { status: 'up' }, two: { status: 'down', detail } },
  });
});

it('is not ready once it stops', async () => {
  const health = new Health({ one: up });
  health.stop();
  expect((await health.readiness()).status).toBe('not-ready');
});
