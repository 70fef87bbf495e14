import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import mongoose from 'mongoose';
import { format } from 'prettier';
import { ShoppingConfig } from './config.ts';
import { createServices } from './createServices.ts';
import { createModels } from './models/models.ts';
import { NotificationService } from './payment/NotificationService.ts';
import { createRoutes, shoppingOpenApi } from './routes/routes.ts';

const target = fileURLToPath(new URL('../openapi.json', import.meta.url));
const config = loadConfig(ShoppingConfig, {
  COMPTOIR_MODE: 'local',
  MONGODB_URI: 'mongodb://unused',
  AMQP_URL: 'amqp://unused',
  PAYMENT_URL: 'http://unused',
});
const log = createLog({ service: 'shopping', level: 'silent' });
const models = createModels(mongoose.createConnection());
const { repositories, services } = createServices({
  ...{ models, config, log },
  metrics: createMetrics('shopping'),
});
const notifications = new NotificationService({
  orders: repositories.orders,
  service: services.orders,
  wake: () => {},
});
const routes = createRoutes({ ...services, notifications, secret: 'unused' });
const text = JSON.stringify(shoppingOpenApi(routes));
await writeFile(target, await format(text, { parser: 'json' }));
