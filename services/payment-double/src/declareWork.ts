import type { ApiContext } from '@comptoir/kit/service/defineApi';
import type { Work } from '@comptoir/kit/service/startWork';
import type { PaymentDoubleConfig } from './config.ts';
import type { createServices } from './createServices.ts';
import { sendNotices } from './sendNotices.ts';

/** Authorizes due late payments and sends pending notifications. */
export function declareWork(
  { ledger, payments }: ReturnType<typeof createServices>,
  { config, log }: ApiContext<PaymentDoubleConfig>,
): Work[] {
  const secret = config.PAYMENT_SECRET;
  return [
    {
      name: 'authorizing late payments and sending notifications',
      every: config.TICK_MS,
      async run() {
        await payments.authorizeLate();
        await sendNotices({ ledger, payments, secret, log });
      },
    },
  ];
}
