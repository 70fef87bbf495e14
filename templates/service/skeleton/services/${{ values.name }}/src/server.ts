import { events } from '@comptoir/contracts/events';
import { createStaffGuard } from '@comptoir/kit/auth/staffGuard';
import { createTokenVerifier } from '@comptoir/kit/auth/tokenVerifier';
import { retryDefaults, type RetryPolicy } from '@comptoir/kit/bus/topology';
import { withConsumer } from '@comptoir/kit/bus/withConsumer';
import { Health } from '@comptoir/kit/health';
import { createApp } from '@comptoir/kit/http/createApp';
import { listen } from '@comptoir/kit/http/listen';
import type { Log } from '@comptoir/kit/log';
import { startMessaging } from '@comptoir/kit/messaging';
import { createMetrics } from '@comptoir/kit/metrics';
import { connectMongo } from '@comptoir/kit/mongo/connectMongo';
import { translateMongoError } from '@comptoir/kit/mongo/translateMongoError';
import { pause } from '@comptoir/kit/pause';
import { cursorSecret, type ${{ values.pascal }}Config } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { createServices } from './createServices.ts';
import { createModels, outboxCollections } from './models/models.ts';
import { createRoutes, ${{ values.camel }}OpenApi } from './routes/routes.ts';
import { startPreparing } from './startPreparing.ts';

const SERVICE = '${{ values.name }}';

/** A running service. */
export interface ${{ values.pascal }}Server {
  url: string;
  /** Not ready any more, then nothing new, then closed. */
  close(): Promise<void>;
}

/**
 * Starts everything. The port opens at once; MongoDB and RabbitMQ may come
 * later, and readiness says what is missing.
 */
export async function start${{ values.pascal }}(
  config: ${{ values.pascal }}Config,
  log: Log,
  retry: RetryPolicy = retryDefaults,
): Promise<${{ values.pascal }}Server> {
  const metrics = createMetrics(SERVICE);
  const mongo = connectMongo({
    uri: config.MONGODB_URI,
    database: config.MONGODB_DATABASE,
    log,
  });
  const models = createModels(mongo.connection);
  const services = createServices(models, cursorSecret(config));
  const preparing = startPreparing({ mongo, models, log });
  const handlers = createHandlers(services);
  const messaging = await startMessaging({
    service: SERVICE,
    url: config.AMQP_URL,
    namespace: config.BUS_NAMESPACE,
    contracts: withConsumer(events, SERVICE, handlers),
    handlers,
    retry,
    mongo,
    outboxes: outboxCollections,
    deadLetters: services.deadLetters,
    metrics,
    log,
  });

  const health = new Health({
    mongodb: () => mongo.check(),
    rabbitmq: () => messaging.check(),
  });
  const routes = createRoutes(services);
  const app = createApp({
    routes,
    openapi: ${{ values.camel }}OpenApi(routes),
    guard: createStaffGuard(
      createTokenVerifier({
        jwksUrl: config.AUTH_JWKS_URL,
        issuer: config.AUTH_ISSUER,
        audience: config.AUTH_AUDIENCE,
      }),
    ),
    trustedProxies: config.TRUSTED_PROXIES,
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
      await Promise.all([port.close(), messaging.stop(), preparing.stop()]);
      await messaging.close();
      await mongo.close();
    },
  };
}
