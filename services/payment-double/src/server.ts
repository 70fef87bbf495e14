import { Problem } from '@comptoir/contracts/common';
import { defineApi } from '@comptoir/kit/service/defineApi';
import { PaymentDoubleConfig } from './config.ts';
import { createServices } from './createServices.ts';
import { declareWork } from './declareWork.ts';
import { createRoutes } from './routes.ts';

/** Declares the stand-in for a payment provider, which stores every payment in a journal. */
export const paymentDouble = defineApi({
  name: 'payment-double',
  config: PaymentDoubleConfig,
  api: {
    title: 'Comptoir payment double',
    version: '1.0.0',
    description: 'A stand-in for a payment provider; no money moves',
    problem: Problem,
  },
  build: createServices,
  open: ({ open }) => open(),
  routes: createRoutes,
  // Exceeds the client timeout of every caller that waits for `card-silent`.
  timeoutMs: 600_000,
  work: declareWork,
  close: ({ journal }) => journal.close(),
});
