import { setTimeout as wait } from 'node:timers/promises';
import { SERVICE_NAMES } from '../../../chaos/shop/ServiceName.ts';
import { atMost } from '../../Figure.ts';
import { residentBytes } from '../../processUsage.ts';
import type { ShopBench } from '../ShopBench.ts';

/** Time for memory used by the start to be released, in milliseconds. */
const IDLE_MS = 20_000;
const BOUND_MB = 150;

/** Measures the resident memory of each idle service. */
export const rest: ShopBench = async bench => {
  await wait(IDLE_MS);
  const groups = bench.groups();
  return Promise.all(
    SERVICE_NAMES.map(async name => {
      const bytes = await residentBytes(groups.get(name) ?? 0);
      return atMost(`${name} at rest`, bytes / 2 ** 20, 'MB', BOUND_MB);
    }),
  );
};
