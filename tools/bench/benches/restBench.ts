import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../Bench.ts';
import { atMost } from '../Figure.ts';
import { CpuMeter } from '../shop/measures/CpuMeter.ts';
import { withEnvironment } from '../withEnvironment.ts';

/** Time for the catalog, the search index and the documentation sites to be built. */
const SETTLE_MS = 60_000;
const MEASURE_MS = 60_000;
/** Most of a core that an idle process may use, in percent. */
const TARGETS: Readonly<Record<string, number>> = { portal: 3 };

/** Measures the processor time of each process of `npm start` while nobody uses it. */
export const restBench: Bench = ({ root }) =>
  withEnvironment(root, async environment => {
    await pause(SETTLE_MS);
    const meter = await CpuMeter.start(await environment.processGroups());
    const started = performance.now();
    await pause(MEASURE_MS);
    const used = [...(await meter.read())];
    const elapsed = performance.now() - started;
    const percent = (ms: number) => (100 * ms) / elapsed;
    const sum = used.reduce((total, [, ms]) => total + ms, 0);
    return [
      ...used.map(([name, ms]) =>
        atMost(`CPU at rest, ${name}`, percent(ms), '%', TARGETS[name] ?? null),
      ),
      atMost('CPU at rest, whole', percent(sum), '%', null),
    ];
  });
