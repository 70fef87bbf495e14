import { events } from '@comptoir/contracts/events';
import { defineService } from '@comptoir/kit/service/defineService';
import { GiftCardsConfig } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { createServices } from './createServices.ts';
import { database } from './models/Models.ts';
import { api, createRoutes } from './routes/routes.ts';

export const giftCards = defineService({
  name: 'gift-cards',
  config: GiftCardsConfig,
  models: database,
  build: createServices,
  api,
  routes: createRoutes,
  contracts: events,
  handlers: createHandlers,
});
