import type { CheckResult } from '@comptoir/kit/health';
import type { Log } from '@comptoir/kit/log';
import type { MongoLink } from '@comptoir/kit/mongo/connectMongo';
import { preparation } from '@comptoir/kit/preparation';
import { type Repeating, repeat } from '@comptoir/kit/repeat';
import type { BasketService } from './baskets/BasketService.ts';
import type { OrderFeed } from './orders/OrderFeed.ts';
import type { OrderService } from './orders/OrderService.ts';
import type { PaymentWorker } from './payment/PaymentWorker.ts';

/** Milliseconds between two sweeps, and the age from which something counts as left behind. */
const SWEEP_MS = 5_000;

/** What the service does by itself. */
export interface Work {
  /** Looks for payments that are due, now. */
  wake(): void;
  /** Whether the database was prepared. */
  check(): CheckResult;
  stop(): Promise<void>;
}

/** Prepares the database, then asks for payments and finishes what crashes left half done. */
export function startWork(options: {
  mongo: MongoLink;
  prepare: () => Promise<void>;
  worker: PaymentWorker;
  baskets: BasketService;
  orders: OrderService;
  feed: OrderFeed;
  /** Milliseconds between two looks at what is due. */
  lookMs: number;
  log: Log;
}): Work {
  const { mongo, prepare, worker, baskets, orders, feed, lookMs, log } =
    options;
  const works: Repeating[] = [];
  let ready = false;
  const started = mongo.connected.then(
    () => {
      let prepared: Promise<void> | undefined;
      feed.start(mongo.database());
      works.push(
        repeat({
          ...{ name: 'asking for payments', everyMs: lookMs, log },
          work: () => worker.work(),
        }),
        repeat({
          ...{ name: 'sweeping', everyMs: SWEEP_MS, log },
          async work() {
            prepared ??= prepare();
            await prepared.catch((error: unknown) => {
              prepared = undefined;
              throw error;
            });
            ready = true;
            await baskets.finishOld(new Date(Date.now() - SWEEP_MS));
            await orders.finishAudits();
          },
        }),
      );
    },
    () => {},
  );
  return {
    wake: () => works[0]?.wake(),
    check: () => preparation(ready),
    async stop() {
      await (mongo.isConnected() ? started : undefined);
      await Promise.all([feed.stop(), ...works.map(work => work.stop())]);
    },
  };
}
