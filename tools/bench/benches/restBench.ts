import { setTimeout as pause } from 'node:timers/promises';
import { listProcesses } from '@comptoir/parts/host/processTable';
import type { Bench } from '../Bench.ts';
import { atMost } from '../Figure.ts';
import { CpuMeter } from '../shop/measures/CpuMeter.ts';
import { withEnvironment } from '../withEnvironment.ts';

/** Time without a running build of documentation, after which everything is at rest. */
const SETTLE_MS = 60_000;
const DEADLINE_MS = 15 * 60_000;
const MEASURE_MS = 60_000;
/** Most of a core that an idle process may use, in percent. */
const TARGETS: Readonly<Record<string, number>> = { portal: 3 };

/** Measures the processor time of each process of `npm start` while it is not used. */
export const restBench: Bench = ({ root }) =>
  withEnvironment(root, async environment => {
    const groups = await environment.processGroups();
    await untilSettled(groups.get('portal'));
    const meter = await CpuMeter.start(groups);
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

/** Waits until the portal has run no other program for a while: it builds its sites after the start. */
async function untilSettled(group: number | undefined): Promise<void> {
  const begun = performance.now();
  let busyAt = begun;
  while (performance.now() - busyAt < SETTLE_MS) {
    if (performance.now() - begun > DEADLINE_MS) {
      throw new Error('the portal still builds documentation sites');
    }
    await pause(1_000);
    const members = listProcesses().filter(one => one.group === group);
    busyAt = members.length > 1 ? performance.now() : busyAt;
  }
}
