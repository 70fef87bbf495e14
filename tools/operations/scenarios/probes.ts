import { eventually } from '../../chaos/shop/eventually.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';

/** Longer than the response time of a working process, in milliseconds. */
const TIMEOUT_MS = 2_000;

type Probe = 'startup' | 'live' | 'ready';

/** Each probe reports its own condition only. */
export async function probes(shop: Shop): Promise<void> {
  await shop.kill('mongodb');
  // The port opens without a database: the process is live but not started.
  const { url, part } = await shop.startTwin('products', {}, '/health/live');
  try {
    expect(await all(url)).toEqual({ startup: 503, live: 200, ready: 503 });
    await shop.restart('mongodb');
    await eventually(async () =>
      expect(await all(url)).toEqual({ startup: 200, live: 200, ready: 200 }),
    );
    const started = await fetch(`${url}/health/startup`);
    expect(await started.json()).toEqual({
      status: 'started',
      checks: {
        mongodb: { status: 'up' },
        rabbitmq: { status: 'up' },
        catalog: { status: 'up' },
        indexes: { status: 'up' },
      },
    });
    await shop.kill('mongodb');
    await eventually(async () =>
      expect(await all(url)).toEqual({ startup: 200, live: 200, ready: 503 }),
    );
    await shop.restart('mongodb');
    await eventually(async () => expect(await ask(url, 'ready')).toBe(200));
    // A blocked event loop: no probe is answered.
    part.freeze();
    expect(await ask(url, 'live')).toBe('no answer');
    part.thaw();
    await eventually(async () => expect(await ask(url, 'live')).toBe(200));
  } finally {
    part.thaw();
    await part.kill();
  }
}

async function all(url: string) {
  const [startup, live, ready] = await Promise.all([
    ask(url, 'startup'),
    ask(url, 'live'),
    ask(url, 'ready'),
  ]);
  return { startup, live, ready };
}

async function ask(url: string, probe: Probe): Promise<number | string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(`${url}/health/${probe}`, { signal }).catch(
    () => undefined,
  );
  await answer?.body?.cancel();
  return answer?.status ?? 'no answer';
}
