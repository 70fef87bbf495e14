import { setTimeout as wait } from 'node:timers/promises';
import { SERVICE_NAMES } from '../../../chaos/shop/ServiceName.ts';
import { atMost } from '../../Figure.ts';
import { drain } from '../load/drain.ts';
import type { Inspector } from '../measures/Inspector.ts';
import { type Sample, slopeOf } from '../measures/slopeOf.ts';
import type { ShopBench } from '../ShopBench.ts';

const PER_SECOND = 20;
/** Load before the first sample: caches fill and pools open. */
const WARM_UP = { perSecond: PER_SECOND, seconds: 60 };
const SAMPLE_INTERVAL_MS = 10_000;

/** Measures the growth of live memory under a steady load, sampled after a garbage collection. */
export const memory: ShopBench = async (bench, { minutes }) => {
  const load = await bench.load();
  const warm = await load.place(WARM_UP);
  const services = await Promise.all(
    SERVICE_NAMES.map(async name => ({
      name,
      inspector: await bench.inspect(name),
      samples: new Array<Sample>(),
    })),
  );
  const stop = new AbortController();
  const sampling = sample(services, stop.signal);
  const rate = { perSecond: PER_SECOND, seconds: minutes * 60 };
  const placed = await load.place(rate);
  stop.abort();
  await sampling;
  await drain(bench);
  const refused = warm.refused.length + placed.refused.length;
  return [
    atMost(`orders refused at ${PER_SECOND}/s`, refused, 'orders', 0),
    ...services.flatMap(({ name, samples }) => [
      atMost(
        `${name}, growth over ${minutes} min`,
        slopeOf(samples),
        'MB/min',
        // No bound for the doubles: they store every request by design.
        name.endsWith('-double') ? null : 1,
      ),
      atMost(
        `${name}, live at the end`,
        samples.at(-1)?.value ?? 0,
        'MB',
        null,
      ),
    ]),
  ];
};

/** Samples each service in turn until aborted; times in minutes, values in MB. */
async function sample(
  services: readonly { inspector: Inspector; samples: Sample[] }[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    for (const { inspector, samples } of services) {
      const value = (await inspector.liveBytes()) / 2 ** 20;
      samples.push({ at: performance.now() / 60_000, value });
    }
    await wait(SAMPLE_INTERVAL_MS, undefined, { signal }).catch(() => {});
  }
}
