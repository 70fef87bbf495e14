import type { WorkContext } from '@comptoir/kit/service/defineService';
import type { Work } from '@comptoir/kit/service/startWork';
import type { ShoppingConfig } from './config.ts';
import type { Services } from './createServices.ts';
import type { Models } from './models/Models.ts';
import { createPaymentWorker } from './payment/createPaymentWorker.ts';

/** Interval of the sweeps, and the age at which a checkout counts as unfinished, in milliseconds. */
const SWEEP_MS = 5_000;

/** Performs payment tasks, and finishes checkouts and audit entries after a crash. */
export function declareWork(
  { repositories, baskets, orders, paymentsDue }: Services,
  context: WorkContext<ShoppingConfig, Models>,
): Work[] {
  const worker = createPaymentWorker({
    ...context,
    orders: repositories.orders,
    service: orders,
  });
  orders.useWorker({
    hasRoom: () => worker.hasRoom(),
    perform: order => worker.perform(order),
    wake: () => paymentsDue.raise(),
  });
  return [
    {
      name: 'performing payment tasks',
      every: Math.min(1_000, context.config.PAYMENT_RETRY_MS),
      run: () => worker.work(),
      wakeOn: paymentsDue,
      stop: () => worker.stop(),
    },
    {
      name: 'finishing checkouts',
      every: SWEEP_MS,
      run: () => baskets.finishOldCheckouts(new Date(Date.now() - SWEEP_MS)),
    },
    {
      name: 'writing audit entries of orders',
      every: SWEEP_MS,
      run: () => orders.finishAudits(),
    },
  ];
}
