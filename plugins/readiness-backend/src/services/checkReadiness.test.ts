import { json, startTarget, type Target } from '../testing/startTarget';
import { checkReadiness } from './checkReadiness';

describe('checkReadiness', () => {
  let target: Target;
  const { signal } = new AbortController();

  beforeAll(async () => {
    target = await startTarget(json(200, {}));
  });
  afterAll(() => target.stop());

  const check = (timeout = 1_500) =>
    checkReadiness(target.url, timeout, signal);

  it('accepts a target that reports ready', async () => {
    const checks = { mongodb: { status: 'up' } };
    target.answer(json(200, { status: 'ready', checks }));

    await expect(check()).resolves.toEqual({ state: 'ready', checks });
  });

  it('accepts the answer of a Backstage backend', async () => {
    target.answer(json(200, { status: 'ok' }));

    await expect(check()).resolves.toEqual({ state: 'ready', checks: {} });
  });

  it('names the failing dependencies of a target that is not ready', async () => {
    const checks = {
      mongodb: { status: 'up' },
      rabbitmq: { status: 'down', detail: 'connection refused' },
    };
    target.answer(json(503, { status: 'not-ready', checks }));

    await expect(check()).resolves.toEqual({
      state: 'not-ready',
      reason: 'cannot use rabbitmq: connection refused',
      checks,
    });
  });

  it.each([
    ['a page', 200, '<html>'],
    ['another shape', 200, { status: 'fine' }],
    ['an error page', 500, 'Internal Server Error'],
  ])('returns unknown for %s', async (_, status, body) => {
    target.answer(json(status, body));

    await expect(check()).resolves.toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining(`returned ${status}`),
    });
  });

  it('returns unknown for a contradictory answer', async () => {
    target.answer(json(503, { status: 'ready' }));

    await expect(check()).resolves.toMatchObject({
      state: 'unknown',
      reason: 'it reports ready, but returned 503',
    });
  });

  it('aborts a check after the timeout', async () => {
    target.answer(() => {});

    await expect(check(50)).resolves.toMatchObject({
      state: 'down',
      reason: 'no answer within 0.05 s',
    });
  });

  it('returns down when the connection is refused', async () => {
    const stopped = await startTarget(json(200, {}));
    await stopped.stop();

    await expect(checkReadiness(stopped.url, 1_500, signal)).resolves.toEqual({
      state: 'down',
      reason: 'nothing listens at its address',
      checks: {},
    });
  });
});
