import type { Readiness } from '@comptoir/plugin-readiness-common';
import { json, startTarget, type Target } from '../testing/startTarget';
import { ReadinessMonitor } from './ReadinessMonitor';

describe('ReadinessMonitor', () => {
  let target: Target;
  let monitor: ReadinessMonitor;
  let time = Date.parse('2026-11-01T12:00:00Z');
  const changes: Readiness[] = [];
  const waiting: ((change: Readiness) => void)[] = [];

  /** Resolves with the next change. */
  const nextChange = () =>
    new Promise<Readiness>(resolve => waiting.push(resolve));

  beforeAll(async () => {
    target = await startTarget(json(200, { status: 'ready' }));
    monitor = ReadinessMonitor.create({
      targets: { products: target.url },
      interval: 5,
      restInterval: 5,
      timeout: 1_000,
      staleAfter: 10_000,
      now: () => time,
      async onChange(change) {
        changes.push(change);
        waiting.shift()?.(change);
      },
    });
  });
  afterAll(async () => {
    monitor.stop();
    await target.stop();
  });

  it('returns unknown before the first check', () => {
    expect(monitor.list()).toEqual([
      {
        target: 'products',
        state: 'unknown',
        reason: 'it has not been checked yet',
        checks: {},
      },
    ]);
  });

  it('returns unknown for a target that is not configured', () => {
    expect(monitor.get('__proto__')).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('readiness.targets'),
    });
  });

  it('reports each change once, with the start of the state', async () => {
    const ready = nextChange();
    monitor.start();
    await expect(ready).resolves.toMatchObject({
      state: 'ready',
      since: '2026-11-01T12:00:00.000Z',
    });

    const down = nextChange();
    time += 60_000;
    await target.stop();
    await expect(down).resolves.toMatchObject({
      state: 'down',
      reason: expect.any(String),
      since: '2026-11-01T12:01:00.000Z',
    });
    expect(changes.filter(change => change.state === 'ready')).toHaveLength(1);
  });

  it('keeps state and start when one answer is late, and is down since the first of two', async () => {
    const slow = await startTarget(json(200, { status: 'ready' }));
    const seen: Readiness[] = [];
    let changed = Promise.withResolvers<void>();
    let clock = Date.parse('2026-11-01T13:00:00Z');
    const other = ReadinessMonitor.create({
      targets: { shopping: slow.url },
      interval: 5,
      restInterval: 20,
      timeout: 250,
      staleAfter: 10_000_000,
      now: () => clock,
      async onChange(change) {
        seen.push(change);
        changed.resolve();
      },
    });
    other.start();
    await changed.promise;

    // The next request hangs; the third check starts after the second is answered.
    const answered = Promise.withResolvers<void>();
    const requests = { ready: 0, dependencies: 0 };
    clock += 60_000;
    slow.answer((request, response) => {
      const path = request.url === '/health/ready' ? 'ready' : 'dependencies';
      requests[path] += 1;
      if (path === 'ready' && requests.ready === 1) {
        return;
      }
      if (requests.ready === 3 && requests.dependencies === 3) {
        answered.resolve();
      }
      json(200, { status: 'ready' })(request, response);
    });
    await answered.promise;
    expect(seen).toHaveLength(1);

    changed = Promise.withResolvers<void>();
    clock += 60_000;
    slow.answer(() => {});
    await changed.promise;
    expect(seen.slice(1)).toEqual([
      expect.objectContaining({
        state: 'down',
        reason: 'no answer within 0.25 s',
        since: '2026-11-01T13:02:00.000Z',
      }),
    ]);
    other.stop();
    await slow.stop();
  });

  it('keeps state and start when one report of dependencies is late', async () => {
    const dependency = {
      name: 'products',
      kind: 'http',
      state: 'down',
      since: '2026-11-01T12:00:00.000Z',
      lastError: null,
      lastAnswered: null,
    };
    const checkedAgain = Promise.withResolvers<void>();
    let reports = 0;
    const storefront = await startTarget((request, response) => {
      if (request.url === '/health/ready') {
        json(200, { status: 'ready' })(request, response);
        return;
      }
      reports += 1;
      if (reports === 4) {
        checkedAgain.resolve();
      }
      if (reports !== 2) {
        json(200, { dependencies: [dependency] })(request, response);
      }
    });
    const seen: Readiness[] = [];
    const other = ReadinessMonitor.create({
      targets: { storefront: storefront.url },
      interval: 5,
      restInterval: 5,
      timeout: 250,
      staleAfter: 10_000,
      onChange: async change => void seen.push(change),
    });
    other.start();

    await checkedAgain.promise;

    expect(seen).toEqual([
      expect.objectContaining({
        state: 'affected',
        reason: 'affected by products',
      }),
    ]);
    other.stop();
    await storefront.stop();
  });

  it('plans no check when it is stopped while it reports a change', async () => {
    const other = await startTarget(json(200, { status: 'ready' }));
    const reporting = Promise.withResolvers<void>();
    const reported = Promise.withResolvers<void>();
    const restInterval = 3_599_999;
    const stopped = ReadinessMonitor.create({
      targets: { products: other.url },
      interval: 1,
      restInterval,
      timeout: 1_000,
      staleAfter: 10_000,
      async onChange() {
        reporting.resolve();
        await reported.promise;
      },
    });
    const timers = jest.spyOn(globalThis, 'setTimeout');
    stopped.start();
    await reporting.promise;

    stopped.stop();
    reported.resolve();
    await fetch(other.url);

    expect(timers).not.toHaveBeenCalledWith(expect.anything(), restInterval);
    timers.mockRestore();
    await other.stop();
  });

  it('returns unknown when the last check is too old', () => {
    monitor.stop();
    expect(monitor.get('products').state).toBe('down');

    time += 11_000;
    expect(monitor.get('products')).toMatchObject({
      state: 'unknown',
      reason: 'its last check was 11 s ago',
    });
  });
});

describe('ReadinessMonitor at rest', () => {
  let target: Target;
  let monitor: ReadinessMonitor;
  let time = Date.parse('2026-11-01T12:00:00Z');
  const waiting: ((change: Readiness) => void)[] = [];
  const nextState = async () =>
    (await new Promise<Readiness>(resolve => waiting.push(resolve))).state;

  beforeEach(async () => {
    target = await startTarget(json(200, { status: 'ready' }));
    monitor = ReadinessMonitor.create({
      targets: { products: target.url },
      interval: 1,
      restInterval: 3_600_000,
      timeout: 1_000,
      staleAfter: 10_000,
      now: () => time,
      onChange: async change => waiting.shift()?.(change),
    });
    const ready = nextState();
    monitor.start();
    await ready;
  });
  afterEach(async () => {
    monitor.stop();
    await target.stop();
  });

  it('waits for the long interval while no page shows readiness', async () => {
    let checks = 0;
    target.answer((request, response) => {
      checks += request.headers['x-own'] ? 0 : 1;
      json(200, { status: 'ready' })(request, response);
    });

    for (let own = 0; own < 50; own++) {
      await fetch(target.url, { headers: { 'x-own': 'yes' } });
    }

    expect(checks).toBe(0);
  });

  it('checks at once when somebody looks, and then at the short interval', async () => {
    const notReady = nextState();
    target.answer(json(503, { status: 'not-ready' }));
    expect(monitor.get('products').state).toBe('ready');
    await expect(notReady).resolves.toBe('not-ready');

    const ready = nextState();
    target.answer(json(200, { status: 'ready' }));
    await expect(ready).resolves.toBe('ready');
  });

  it('checks at once when somebody looks again after a rest', async () => {
    monitor.list();
    time += 16_000;
    // The check that is still planned at the short interval.
    const notReady = nextState();
    target.answer(json(503, { status: 'not-ready' }));
    await notReady;

    const ready = nextState();
    target.answer(json(200, { status: 'ready' }));
    monitor.list();

    await expect(ready).resolves.toBe('ready');
  });
});
