import { setTimeout as delay } from 'node:timers/promises';
import { partNames } from '@comptoir/parts/partNames';
import type { Bench } from '../Bench.ts';
import { atMost, type Figure } from '../Figure.ts';
import { PlatformRun } from '../platform/PlatformRun.ts';

const MINUTE_MS = 60_000;
const TARGET_MB = 2200;

/** Measures the platform's start, the time from a commit to the cluster, and resident memory. */
export const platformBench: Bench = async ({ root, minutes }) => {
  const run = new PlatformRun(root);
  await run.reset();
  try {
    const figures = startFigures(await run.start(), 'first start');
    const healthy = await run.healthy();
    figures.push(
      atMost('first start, all applications healthy', healthy, 's', 30),
    );
    for (const megabytes of [111, 112, 113]) {
      const seconds = await run.commit(megabytes);
      figures.push(
        atMost(`commit ${megabytes - 110} in the cluster`, seconds, 's', 10),
      );
    }
    // An interrupted sync would continue at the next start.
    await run.healthy();
    await run.stop();
    figures.push(...startFigures(await run.start(), 'next start'));
    figures.push(
      atMost(
        'next start, all applications healthy',
        await run.healthy(),
        's',
        30,
      ),
      ...memoryFigures(await run.residentBytes(), 'memory'),
    );
    for (let minute = 1; minute <= minutes; minute++) {
      await delay(MINUTE_MS);
      await run.commit(113 + minute);
    }
    if (minutes > 0) {
      const after = `memory after ${minutes} min`;
      figures.push(...memoryFigures(await run.residentBytes(), after));
    }
    return figures;
  } finally {
    await run.stop();
  }
};

function startFigures(ready: Map<string, number>, start: string): Figure[] {
  const at = (name: string) => ready.get(name) ?? Number.NaN;
  const controlPlane = Math.max(...partNames('kubernetes').map(at));
  const argocd = at('argocd-server') - controlPlane;
  return [
    atMost(`${start}, control plane`, controlPlane, 's', 6),
    atMost(`${start}, Argo CD’s API after it`, argocd, 's', 3),
  ];
}

function memoryFigures(
  bytes: Readonly<Record<string, number>>,
  when: string,
): Figure[] {
  const sum = Object.values(bytes).reduce((one, other) => one + other, 0);
  return [
    atMost(`${when}, whole`, sum / 2 ** 20, 'MB', TARGET_MB),
    ...Object.entries(bytes).map(([name, value]) =>
      atMost(`${when}, ${name}`, value / 2 ** 20, 'MB', null),
    ),
  ];
}
