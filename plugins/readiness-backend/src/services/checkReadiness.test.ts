import type { RequestListener } from 'node:http';
import { json, startTarget, type Target } from '../testing/startTarget';
import { checkReadiness } from './checkReadiness';

describe('checkReadiness', () => {
  let target: Target;
  const { signal } = new AbortController();

  beforeAll(async () => {
    target = await startTarget(json(200, {}));
  });
  afterAll(() => target.stop());

  /** Answers the readiness, and the dependencies beside it. */
  const answerBoth = (readiness: RequestListener, report: unknown) =>
    target.answer((request, response) =>
      request.url === '/health/dependencies'
        ? json(200, report)(request, response)
        : readiness(request, response),
    );
  const dependency = (name: string, state: string, lastError?: string) => ({
    name,
    kind: 'http',
    state,
    since: '2026-11-30T08:00:00.000Z',
    lastError: lastError ?? null,
    lastAnswered: null,
  });
  const up = dependency('customers', 'up', 'once late');
  const down = dependency('products', 'down', 'no answer within 1 s');

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

  it('names the failing preconditions of a target that is not ready', async () => {
    const checks = {
      mongodb: { status: 'up' },
      rabbitmq: { status: 'down', detail: 'connection refused' },
    };
    target.answer(json(503, { status: 'not-ready', checks }));

    await expect(check()).resolves.toEqual({
      state: 'not-ready',
      reason: 'waits for rabbitmq: connection refused',
      checks,
    });
  });

  it('names the dependency that affects a target that is ready', async () => {
    const dependencies = [up, down];
    answerBoth(json(200, { status: 'ready' }), { dependencies });

    await expect(check()).resolves.toEqual({
      state: 'affected',
      reason: 'affected by products: no answer within 1 s',
      checks: {},
      dependencies,
    });
  });

  it('accepts a target whose dependencies are up or not known yet', async () => {
    const dependencies = [up, dependency('shopping', 'unknown')];
    answerBoth(json(200, { status: 'ready' }), { dependencies });

    await expect(check()).resolves.toEqual({
      state: 'ready',
      checks: {},
      dependencies,
    });
  });

  it('names the cause before its effects', async () => {
    const checks = { catalog: { status: 'down', detail: 'not loaded yet' } };
    answerBoth(json(503, { status: 'not-ready', checks }), {
      dependencies: [down],
    });

    await expect(check()).resolves.toMatchObject({
      state: 'not-ready',
      reason:
        'waits for products: no answer within 1 s; catalog: not loaded yet',
    });
  });

  it('ignores an invalid report of dependencies', async () => {
    answerBoth(json(200, { status: 'ready' }), { dependencies: 'many' });

    await expect(check()).resolves.toEqual({ state: 'ready', checks: {} });
  });

  it('is late when only the report of dependencies does not come in time', async () => {
    target.answer((request, response) =>
      request.url === '/health/dependencies'
        ? undefined
        : json(200, { status: 'ready' })(request, response),
    );

    await expect(check(250)).resolves.toEqual({
      state: 'ready',
      checks: {},
      late: true,
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
      late: true,
    });
  });

  it('returns down when the connection is refused', async () => {
    const stopped = await startTarget(json(200, {}));
    await stopped.stop();

    await expect(checkReadiness(stopped.url, 1_500, signal)).resolves.toEqual({
      state: 'down',
      reason: 'nothing listens at its address',
      checks: {},
      late: false,
    });
  });
});
