import { events } from '@comptoir/contracts/events';
import { createStaffGuard } from '@comptoir/kit/auth/staffGuard';
import { createTokenVerifier } from '@comptoir/kit/auth/tokenVerifier';
import { createApp } from '@comptoir/kit/http/createApp';
import { listen } from '@comptoir/kit/http/listen';
import { Health } from '@comptoir/kit/health';
import type { Log } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import { startMessaging } from '@comptoir/kit/messaging';
import { connectMongo } from '@comptoir/kit/mongo/connectMongo';
import { OutboxHandover } from '@comptoir/kit/mongo/outboxHandover';
import { translateMongoError } from '@comptoir/kit/mongo/translateMongoError';
import { pause } from '@comptoir/kit/pause';
import { retryDefaults, type RetryPolicy } from '@comptoir/kit/bus/topology';
import { startCatalog } from './catalog/startCatalog.ts';
import { cursorSecret, type ProductsConfig } from './config.ts';
import { onOrderCancelled } from './consumers/onOrderCancelled.ts';
import { onOrderConfirmed } from './consumers/onOrderConfirmed.ts';
import { onOrderPlaced } from './consumers/onOrderPlaced.ts';
import { onOrderRejected } from './consumers/onOrderRejected.ts';
import { onStockChanged } from './consumers/onStockChanged.ts';
import {
  createModels,
  handedOverCollections,
  outboxCollections,
  prepareDatabase,
} from './models/models.ts';
import { createRoutes, productsOpenApi } from './routes/routes.ts';
import { createServices } from './services/createServices.ts';
import { createStaffServices } from './services/createStaffServices.ts';
import { startSweeper } from './services/startSweeper.ts';

/** A running products service. */
export interface ProductsServer {
  url: string;
  /** Not ready any more, then nothing new, then closed. */
  close(): Promise<void>;
}

/**
 * Starts everything. The port opens at once; MongoDB and RabbitMQ may come
 * later, and readiness says what is missing.
 */
export async function startProducts(
  config: ProductsConfig,
  log: Log,
  retry: RetryPolicy = retryDefaults,
): Promise<ProductsServer> {
  const metrics = createMetrics('products');
  const mongo = connectMongo({
    uri: config.MONGODB_URI,
    database: config.MONGODB_DATABASE,
    log,
  });
  const models = createModels(mongo.connection);
  const handover = new OutboxHandover(handedOverCollections);
  const { repositories, services } = createServices(models, handover);
  const staff = createStaffServices(models, cursorSecret(config));
  const catalog = startCatalog({
    mongo,
    models,
    secret: cursorSecret(config),
    log,
  });
  const messaging = await startMessaging({
    service: 'products',
    url: config.AMQP_URL,
    namespace: config.BUS_NAMESPACE,
    contracts: events,
    handlers: [
      onStockChanged(repositories.products),
      onOrderPlaced(services.reservations),
      onOrderConfirmed(services.reservations),
      onOrderRejected(services.reservations),
      onOrderCancelled(services.reservations),
    ],
    retry,
    mongo,
    outboxes: outboxCollections,
    handover,
    deadLetters: staff.deadLetters,
    metrics,
    log,
  });
  const sweeper = startSweeper({
    mongo,
    stock: services.stock,
    reservations: services.reservations,
    log,
    prepare: () => prepareDatabase(mongo.connection, models),
    audits: [models.productAudits, models.categoryAudits],
  });

  const health = new Health(
    {
      mongodb: () => mongo.check(),
      rabbitmq: () => messaging.check(),
      catalog: () => catalog.check(),
    },
    { start: { indexes: () => sweeper.check() } },
  );
  const routes = createRoutes({
    ...{ ...services, ...staff },
    catalog: catalog.queries,
  });
  const app = createApp({
    routes,
    openapi: productsOpenApi(routes),
    guard: createStaffGuard(
      createTokenVerifier({
        jwksUrl: config.AUTH_JWKS_URL,
        issuer: config.AUTH_ISSUER,
        audience: config.AUTH_AUDIENCE,
      }),
    ),
    health,
    metrics,
    log,
    translate: translateMongoError,
  });
  const port = await listen(app, { host: config.HOST, port: config.PORT });
  log.info({ url: port.url }, 'listening');

  return {
    url: port.url,
    async close() {
      health.stop();
      await pause(config.SHUTDOWN_DELAY_MS, new AbortController().signal);
      await Promise.all([
        port.close(),
        messaging.stop(),
        sweeper.stop(),
        catalog.stop(),
      ]);
      await messaging.close();
      await mongo.close();
    },
  };
}
