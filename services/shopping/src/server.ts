import { events } from '@comptoir/contracts/events';
import {
  createSignedInGuard,
  createStaffGuard,
} from '@comptoir/kit/auth/staffGuard';
import { createTokenVerifier } from '@comptoir/kit/auth/tokenVerifier';
import { retryDefaults, type RetryPolicy } from '@comptoir/kit/bus/topology';
import { Health } from '@comptoir/kit/health';
import { createApp } from '@comptoir/kit/http/createApp';
import { listen } from '@comptoir/kit/http/listen';
import type { Log } from '@comptoir/kit/log';
import { startMessaging } from '@comptoir/kit/messaging';
import { createMetrics } from '@comptoir/kit/metrics';
import { connectMongo } from '@comptoir/kit/mongo/connectMongo';
import { OutboxHandover } from '@comptoir/kit/mongo/outboxHandover';
import { translateMongoError } from '@comptoir/kit/mongo/translateMongoError';
import { pause } from '@comptoir/kit/pause';
import { secretsOf, type ShoppingConfig } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { createServices } from './createServices.ts';
import {
  createModels,
  outboxCollections,
  prepareDatabase,
} from './models/models.ts';
import { createHttpPayments } from './payment/createHttpPayments.ts';
import { measurePayments } from './payment/measurePayments.ts';
import { NotificationService } from './payment/NotificationService.ts';
import { PaymentWorker } from './payment/PaymentWorker.ts';
import { createRoutes, shoppingOpenApi } from './routes/routes.ts';
import { startWork } from './startWork.ts';

/** A running shopping service. */
export interface ShoppingServer {
  url: string;
  /** Not ready any more, then nothing new, then closed. */
  close(): Promise<void>;
}

/**
 * Starts everything. The port opens at once; MongoDB and RabbitMQ may come
 * later, and readiness says what is missing. The payment provider may be away:
 * orders wait for it.
 */
export async function startShopping(
  config: ShoppingConfig,
  log: Log,
  retry: RetryPolicy = retryDefaults,
): Promise<ShoppingServer> {
  const metrics = createMetrics('shopping');
  const mongo = connectMongo({
    uri: config.MONGODB_URI,
    database: config.MONGODB_DATABASE,
    log,
  });
  const models = createModels(mongo.connection);
  const handover = new OutboxHandover(outboxCollections);
  const { repositories, services } = createServices({
    ...{ models, config, handover, metrics, log },
  });
  const { orders } = repositories;
  const notifications = new NotificationService({
    orders,
    service: services.orders,
    wake: () => work.wake(),
  });
  const health = new Health(
    {
      mongodb: () => mongo.check(),
      rabbitmq: () => messaging.check(),
    },
    { start: { indexes: () => work.check() } },
  );
  const secret = secretsOf(config).payments;
  const routes = createRoutes({ ...services, notifications, secret });
  const verify = createTokenVerifier({
    jwksUrl: config.AUTH_JWKS_URL,
    issuer: config.AUTH_ISSUER,
    audience: config.AUTH_AUDIENCE,
  });
  const app = createApp({
    routes,
    openapi: shoppingOpenApi(routes),
    guard: createStaffGuard(verify),
    signedIn: createSignedInGuard(verify),
    trustedProxies: config.TRUSTED_PROXIES,
    health,
    metrics,
    log,
    translate: translateMongoError,
  });
  const messaging = await startMessaging({
    service: 'shopping',
    url: config.AMQP_URL,
    namespace: config.BUS_NAMESPACE,
    contracts: events,
    handlers: createHandlers({
      ...services,
      catalog: repositories.catalog,
      goneCustomers: models.goneCustomers,
    }),
    retry,
    mongo,
    outboxes: outboxCollections,
    handover,
    deadLetters: services.deadLetters,
    metrics,
    log,
  });
  const port = await listen(app, { host: config.HOST, port: config.PORT });
  const worker = new PaymentWorker({
    orders,
    service: services.orders,
    payments: measurePayments(
      createHttpPayments({
        url: config.PAYMENT_URL,
        notifyUrl: `${config.PUBLIC_URL ?? port.url}/v1/payment-notifications`,
        timeoutMs: config.PAYMENT_TIMEOUT_MS,
      }),
      metrics,
    ),
    patienceMs: 2 * config.PAYMENT_TIMEOUT_MS,
    log,
  });
  const work = startWork({
    ...services,
    ...{ mongo, worker, log },
    lookMs: Math.min(1_000, config.PAYMENT_RETRY_MS),
    prepare: () => prepareDatabase(mongo.connection, models),
  });
  services.orders.useWorker({
    hasRoom: () => worker.hasRoom(),
    perform: order => worker.perform(order),
    wake: () => work.wake(),
  });
  log.info({ url: port.url }, 'listening');

  return {
    url: port.url,
    async close() {
      health.stop();
      await pause(config.SHUTDOWN_DELAY_MS, new AbortController().signal);
      await Promise.all([
        work.stop(),
        worker.stop(),
        messaging.stop(),
        port.close(),
      ]);
      await messaging.close();
      await mongo.close();
    },
  };
}
