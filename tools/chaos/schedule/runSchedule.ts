import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { untilAnswered } from '@comptoir/shop-testing/untilAnswered';
import { eventually } from '../shop/eventually.ts';
import { BUS_NAMES, type ProcessName } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { injectFault, type Tally } from './injectFault.ts';
import { Lanes } from './Lanes.ts';
import { PRODUCTS, UNITS_AT_FIRST } from './planSchedule.ts';
import { startEcho } from './startEcho.ts';
import type { Step } from './Step.ts';

/**
 * Runs each step at its time; a fault waits for the previous one of the same
 * process. On return, every process runs and is ready.
 */
export async function runSchedule(shop: Shop, steps: Step[]): Promise<Tally> {
  const skus = await Promise.all(
    Array.from({ length: PRODUCTS }, () => shop.shelve(UNITS_AT_FIRST)),
  );
  const echo = await startEcho(shop.amqpUrl);
  const tally: Tally = { faults: {}, orders: 0, poison: [] };
  const lanes = new Lanes<ProcessName | number>();
  const started = performance.now();
  for (const step of steps) {
    await pause(Math.max(0, step.atMs - (performance.now() - started)));
    if (step.kind === 'order') {
      lanes.add(step.buyer, () => order(shop, step, skus, tally));
    } else if (step.kind === 'receive') {
      lanes.add(-1, () =>
        shop.staff.shelves.receive(skus[step.product] ?? '', step.units),
      );
    } else {
      injectFault({ shop, step, lanes, tally, echo });
    }
  }
  await lanes.finished();
  await echo.close();
  if (lanes.errors.length > 0) {
    throw new AggregateError(lanes.errors, 'steps of the schedule failed');
  }
  for (const service of BUS_NAMES) {
    await eventually(async () => {
      const missing = await shop.system(service).missing();
      if (missing !== undefined) {
        throw new Error(`${service}: ${missing}`);
      }
    });
  }
  return tally;
}

async function order(
  shop: Shop,
  step: Extract<Step, { kind: 'order' }>,
  skus: readonly string[],
  tally: Tally,
): Promise<void> {
  const buyer = shop.buyer(step.buyer);
  const { quantity, card } = step;
  const wish = {
    sku: skus[step.product] ?? '',
    quantity,
    card,
    key: randomUUID(),
  };
  await buyer.fill(wish);
  const answers = await Promise.all(
    Array.from({ length: step.copies }, () =>
      untilAnswered(() => buyer.order(wish)),
    ),
  );
  const refused = answers.find(({ status }) => status !== 201);
  if (refused) {
    throw new Error(`${refused.status} ${JSON.stringify(refused.body)}`);
  }
  tally.orders += 1;
  const id = buyer.receipts.at(-1)?.orderId ?? '';
  if (step.then === 'cancel') {
    await buyer.cancel(id);
  }
  if (step.then === 'refund') {
    await refundIfConfirmed(shop, step.buyer, id);
  }
}

/** Ships and refunds the order if it is confirmed and paid. */
async function refundIfConfirmed(
  shop: Shop,
  buyer: number,
  id: string,
): Promise<void> {
  const ended = await eventually(async () => {
    const { status, payment } = await shop.buyer(buyer).read(id);
    const inProgress = ['placed', 'reserved', 'paid'].includes(status);
    const unpaid = status === 'confirmed' && payment.status !== 'captured';
    if (inProgress || unpaid) {
      throw new Error(`${id} is ${status}`);
    }
    return status;
  }, 240_000);
  if (ended !== 'confirmed') {
    return;
  }
  await shop.staff.orders.ship(id);
  await shop.staff.orders.refund(id);
}
