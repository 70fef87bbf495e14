import { join } from 'node:path';
import { waitUntilIdle, formatVerdicts } from './invariants/waitUntilIdle.ts';
import { repairViews } from './repairViews.ts';
import { BUYERS, planSchedule } from './schedule/planSchedule.ts';
import { runSchedule } from './schedule/runSchedule.ts';
import { Shop } from './shop/Shop.ts';

/**
 * Runs a random schedule; prints its faults and the verdict on each invariant.
 *
 * @returns the exit code: 1 if an invariant or contract is broken, or a repair found a difference
 */
export async function runRandomly(options: {
  root: string;
  minutes: number;
  seed: number;
}): Promise<number> {
  const { root, minutes, seed } = options;
  console.log(`seed ${seed}, ${minutes} minutes`);
  const shop = await Shop.start({
    root,
    folder: join(root, 'var', 'chaos', 'random'),
    sources: root,
    buyers: BUYERS,
  });
  try {
    const steps = planSchedule(seed, minutes);
    const { faults, orders, poison } = await runSchedule(shop, steps);
    const count = Object.values(faults).reduce((sum, one) => sum + one, 0);
    console.log(`faults injected: ${count}`);
    for (const [name, times] of Object.entries(faults).toSorted()) {
      console.log(`  ${name}: ${times}`);
    }
    console.log(`orders placed: ${orders}`);
    const verdicts = await waitUntilIdle(shop, poison);
    for (const line of formatVerdicts(verdicts)) {
      console.log(line);
    }
    const findings = await shop.contractFindings();
    console.log(`contracts: ${findings.length} findings`);
    for (const one of findings) {
      console.log(`  ${one}`);
    }
    const differences = await repairViews(shop);
    console.log(`repair: ${differences.length} differences`);
    for (const one of differences) {
      console.log(`  ${one}`);
    }
    const broken = verdicts.some(verdict => verdict.broken.length > 0);
    const wrong = broken || differences.length + findings.length > 0;
    return wrong ? 1 : 0;
  } finally {
    await shop.stop();
  }
}
