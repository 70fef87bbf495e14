import { SystemClient } from '@comptoir/kit-testing/SystemClient';
import { eventually } from '../../chaos/shop/eventually.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';

/** Longer than the response time of a working process, in milliseconds. */
const TIMEOUT_MS = 2_000;

/** Each probe reports its own condition only. */
export async function probes(shop: Shop): Promise<void> {
  await shop.kill('mongodb');
  // The port opens without a database: the process is live and started, but not ready.
  const { url, systemUrl, part } = await shop.startTwin(
    'products',
    {},
    '/health/live',
  );
  const system = new SystemClient(() => systemUrl);
  try {
    expect(await all(system)).toEqual({ startup: 200, live: 200, ready: 503 });
    await shop.restart('mongodb');
    await eventually(async () =>
      expect(await all(system)).toEqual({
        startup: 200,
        live: 200,
        ready: 200,
      }),
    );
    expect((await system.probe('ready')).body).toEqual({
      status: 'ready',
      checks: { indexes: { status: 'up' }, catalog: { status: 'up' } },
    });
    await shop.kill('mongodb');
    await system.waitFor('mongodb', 'down');
    expect(await all(system)).toEqual({ startup: 200, live: 200, ready: 200 });
    await shop.restart('mongodb');
    await system.waitFor('mongodb', 'up');
    // A blocked event loop: no probe is answered.
    part.freeze();
    expect(await isLive(systemUrl)).toBe(false);
    part.thaw();
    await eventually(async () => expect(await isLive(systemUrl)).toBe(true));
    expect((await fetch(`${url}/health/live`)).status).toBe(404);
  } finally {
    part.thaw();
    await part.kill();
  }
}

async function all(system: SystemClient) {
  const [startup, live, ready] = await Promise.all([
    system.probe('startup'),
    system.probe('live'),
    system.probe('ready'),
  ]);
  return { startup: startup.status, live: live.status, ready: ready.status };
}

async function isLive(systemUrl: string): Promise<boolean> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(`${systemUrl}/health/live`, { signal }).catch(
    () => undefined,
  );
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}
