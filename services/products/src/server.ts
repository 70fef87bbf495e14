import { events } from '@comptoir/contracts/events';
import { defineService } from '@comptoir/kit/service/defineService';
import { ProductsConfig } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { createServices } from './createServices.ts';
import { declareWork } from './declareWork.ts';
import { database } from './models/Models.ts';
import { api, createRoutes } from './routes/routes.ts';

/** Products, their stock, and the reservations of orders. */
export const products = defineService({
  name: 'products',
  config: ProductsConfig,
  models: database,
  build: createServices,
  api,
  routes: createRoutes,
  contracts: events,
  handlers: createHandlers,
  feeds: ({ catalog }) => [catalog],
  work: declareWork,
  ready: ({ catalog }) => ({ catalog: () => catalog.check() }),
});
