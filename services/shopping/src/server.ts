import { events } from '@comptoir/contracts/events';
import { defineService } from '@comptoir/kit/service/defineService';
import { ShoppingConfig } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { createServices } from './createServices.ts';
import { declareWork } from './declareWork.ts';
import { database } from './models/Models.ts';
import { api, createRoutes } from './routes/routes.ts';

/** Baskets, orders and their payment. Orders wait while the payment provider is unavailable. */
export const shopping = defineService({
  name: 'shopping',
  config: ShoppingConfig,
  models: database,
  build: createServices,
  api,
  routes: createRoutes,
  contracts: events,
  handlers: createHandlers,
  feeds: ({ feed }) => [feed],
  work: declareWork,
  peers: config => ({ 'payment-provider': config.PAYMENT_URL }),
});
