import { planSchedule } from '../schedule/planSchedule.ts';
import { runSchedule } from '../schedule/runSchedule.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

/** Minutes of random faults; `--minutes` runs longer. */
const MINUTES = 0.4;

/** Runs a short random schedule; prints its seed. */
export async function randomFaults(shop: Shop): Promise<void> {
  const seed = Date.now() % 1_000_000;
  console.log(`seed ${seed}, ${MINUTES} minutes`);
  const { faults, orders, poison } = await runSchedule(
    shop,
    planSchedule(seed, MINUTES),
  );
  console.log(`${orders} orders, ${JSON.stringify(faults)}`);
  await expectIdle(shop, poison);
  for (const service of BUS_NAMES) {
    await shop.staff.letters.discardAll(service);
  }
}
