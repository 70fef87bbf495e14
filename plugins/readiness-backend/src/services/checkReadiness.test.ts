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

  it('takes the word of a target that is ready', async () => {
    const checks = { mongodb: { status: 'up' } };
    target.answer(json(200, { status: 'ready', checks }));

    await expect(check()).resolves.toEqual({ state: 'ready', checks });
  });

  it('understands a Backstage backend', async () => {
    target.answer(json(200, { status: 'ok' }));

    await expect(check()).resolves.toEqual({ state: 'ready', checks: {} });
  });

  it('says what a target that is not ready cannot use', async () => {
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
  ])('does not guess from %s', async (_, status, body) => {
    target.answer(json(status, body));

    await expect(check()).resolves.toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining(`returned ${status}`),
    });
  });

  it('does not believe a target that contradicts itself', async () => {
    target.answer(json(503, { status: 'ready' }));

    await expect(check()).resolves.toMatchObject({
      state: 'unknown',
      reason: 'it reports ready, but returned 503',
    });
  });

  it('gives up on a target that does not answer', async () => {
    target.answer(() => {});

    await expect(check(50)).resolves.toMatchObject({
      state: 'down',
      reason: 'no answer within 0.05 s',
    });
  });

  it('tells when nothing listens', async () => {
    const gone = await startTarget(json(200, {}));
    await gone.stop();

    await expect(checkReadiness(gone.url, 1_500, signal)).resolves.toEqual({
      state: 'down',
      reason: 'nothing listens at its address',
      checks: {},
    });
  });
});
