import { events } from '@comptoir/contracts/events';
import { defineService } from '@comptoir/kit/service/defineService';
import { ${{ values.pascal }}Config } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { createServices } from './createServices.ts';
import { database } from './models/Models.ts';
import { api, createRoutes } from './routes/routes.ts';

export const ${{ values.camel }} = defineService({
  name: '${{ values.name }}',
  config: ${{ values.pascal }}Config,
  models: database,
  build: createServices,
  api,
  routes: createRoutes,
  contracts: events,
  handlers: createHandlers,
});
