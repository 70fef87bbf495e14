import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { orderPlaced } from '@comptoir/contracts/orderEvents';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { PRICE } from '@comptoir/shop-testing/testOrder';
import type { z } from 'zod';
import { eventually } from '../../../chaos/shop/eventually.ts';
import { atLeast, percentile } from '../../Figure.ts';
import type { BenchShop } from '../BenchShop.ts';
import type { EventClock } from '../measures/EventClock.ts';
import type { ShopBench } from '../ShopBench.ts';

const OPEN = 5_000;
/** Reservations in each round, and rounds of each kind, in turn. */
const ROUND = 400;
const ROUNDS = 5;
const UNITS = 100_000;
/** Longer than the bench: reservations do not expire. */
const HELD_MS = 3_600_000;

/**
 * Compares the reservation rate of an article with many open reservations to
 * that of an article without any. The events of orders are sent directly to the
 * products service's queue, so only the reservation is timed.
 */
export const hotSku: ShopBench = async bench => {
  const reserved = await bench.recordEvents('stock.reserved');
  const hot = await bench.shop.shelve(UNITS);
  await reserve(bench, reserved, hot, OPEN);
  const rates: { hot: number[]; fresh: number[] } = { hot: [], fresh: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = await bench.shop.shelve(UNITS);
    rates.fresh.push(await reserve(bench, reserved, fresh, ROUND));
    rates.hot.push(await reserve(bench, reserved, hot, ROUND));
  }
  const [none, many] = [
    percentile(rates.fresh, 0.5),
    percentile(rates.hot, 0.5),
  ];
  return [
    atLeast('one SKU, none reserved: reservations', none, '1/s', null),
    atLeast(`one SKU, ${OPEN} reserved: reservations`, many, '1/s', null),
    atLeast(
      'reservation rate, reserved SKU of fresh SKU',
      (many / none) * 100,
      '%',
      80,
    ),
  ];
};

/** Reserves one unit for each of `count` orders at full speed; returns reservations a second. */
async function reserve(
  bench: BenchShop,
  reserved: EventClock,
  sku: string,
  count: number,
): Promise<number> {
  const events = Array.from({ length: count }, () => placedOrder(sku));
  const started = performance.now();
  await bench.shop.bus.deliver(
    events.map(event => ({ service: 'products', event })),
  );
  const last = await eventually(() =>
    events.reduce((latest, { aggregateId }) => {
      const at = reserved.at(aggregateId);
      if (at === undefined) {
        throw new Error(`${aggregateId} has no reservation yet`);
      }
      return Math.max(latest, at);
    }, 0),
  );
  return count / ((last - started) / 1_000);
}

function placedOrder(sku: string) {
  const now = Date.now();
  const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
  const name = { en: 'Cup', fr: 'Tasse' };
  return newEvent({
    type: orderPlaced.type,
    version: orderPlaced.version,
    aggregateId: `ord_${randomUUID().replaceAll('-', '')}`,
    aggregateVersion: 1,
    data: {
      number: 'BENCH',
      customerId: 'bench-customer',
      status: 'placed' as const,
      lines: [
        {
          sku,
          productId: 'prd_bench',
          slug: 'cup',
          name,
          image: null,
          variantName: name,
          quantity: 1,
          vatRate: 2_000,
          unitPrice: euros(PRICE),
          total: euros(PRICE),
        },
      ],
      totals: {
        subtotal: euros(PRICE),
        shipping: euros(0),
        vat: [],
        total: euros(PRICE),
      },
      placedAt: new Date(now).toISOString(),
      holdUntil: new Date(now + HELD_MS).toISOString(),
    } satisfies z.infer<typeof orderPlaced.schema>['data'],
  });
}
