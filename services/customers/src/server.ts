import { events } from '@comptoir/contracts/events';
import { defineService } from '@comptoir/kit/service/defineService';
import { CustomersConfig } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { createServices } from './createServices.ts';
import { declareWork } from './declareWork.ts';
import { database } from './models/Models.ts';
import { api, createRoutes } from './routes/routes.ts';

/** Declares the service that manages accounts and signs the tokens that every other service verifies. */
export const customers = defineService({
  name: 'customers',
  config: CustomersConfig,
  models: database,
  build: createServices,
  api,
  routes: createRoutes,
  jsonLimit: 32 * 1_024,
  verifier: ({ verify }) => verify,
  contracts: events,
  handlers: createHandlers,
  work: declareWork,
  peers: config => ({ 'mail-provider': config.MAIL_URL }),
  ready: ({ keyRing }) => ({ keys: () => keyRing.check() }),
});
