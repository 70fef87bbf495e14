import { events } from '@comptoir/contracts/events';
import {
  createSignedInGuard,
  createStaffGuard,
} from '@comptoir/kit/auth/staffGuard';
import { retryDefaults, type RetryPolicy } from '@comptoir/kit/bus/topology';
import { Health } from '@comptoir/kit/health';
import { createApp } from '@comptoir/kit/http/createApp';
import { listen } from '@comptoir/kit/http/listen';
import type { Log } from '@comptoir/kit/log';
import { startMessaging } from '@comptoir/kit/messaging';
import { createMetrics } from '@comptoir/kit/metrics';
import { connectMongo } from '@comptoir/kit/mongo/connectMongo';
import { translateMongoError } from '@comptoir/kit/mongo/translateMongoError';
import { pause } from '@comptoir/kit/pause';
import { type CustomersConfig, identitySecret } from './config.ts';
import { createHandlers } from './consumers/createHandlers.ts';
import { HttpMailPort } from './mails/HttpMailPort.ts';
import { ShopLinks } from './mails/ShopLinks.ts';
import { startMails } from './mails/startMails.ts';
import { createModels, outboxCollections } from './models/models.ts';
import { createRoutes, customersOpenApi } from './routes/routes.ts';
import { Passwords } from './security/Passwords.ts';
import { startKeys } from './security/startKeys.ts';
import { createServices } from './services/createServices.ts';

/** Longer than a mail server takes that is well, in milliseconds. */
const MAIL_TIMEOUT_MS = 5_000;

/** A running customers service. */
export interface CustomersServer {
  url: string;
  /** Not ready any more, then nothing new, then closed. */
  close(): Promise<void>;
}

/**
 * Starts everything. The port opens at once; MongoDB and RabbitMQ may come
 * later, and readiness says what is missing.
 */
export async function startCustomers(
  config: CustomersConfig,
  log: Log,
  retry: RetryPolicy = retryDefaults,
): Promise<CustomersServer> {
  const metrics = createMetrics('customers');
  const mongo = connectMongo({
    uri: config.MONGODB_URI,
    database: config.MONGODB_DATABASE,
    log,
  });
  const models = createModels(mongo.connection);
  const made = createServices({
    models,
    passwords: await Passwords.create(),
    settings: {
      identitySecret: identitySecret(config),
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      rateLimitFactor: config.RATE_LIMIT_FACTOR,
    },
    log,
  });
  const keys = startKeys({ mongo, models, keyRing: made.keyRing, log });
  const mails = startMails({
    mongo,
    ...made.repositories,
    links: made.links,
    shop: new ShopLinks(config.SHOP_URL),
    port: new HttpMailPort({
      url: config.MAIL_URL,
      timeoutMs: MAIL_TIMEOUT_MS,
    }),
    log,
  });
  const messaging = await startMessaging({
    service: 'customers',
    url: config.AMQP_URL,
    namespace: config.BUS_NAMESPACE,
    contracts: events,
    handlers: createHandlers(made.services),
    retry,
    mongo,
    outboxes: outboxCollections,
    deadLetters: made.services.deadLetters,
    metrics,
    log,
  });

  const health = new Health(
    {
      mongodb: () => mongo.check(),
      rabbitmq: () => messaging.check(),
      keys: () => keys.check(),
    },
    { start: { indexes: () => keys.checkStart() } },
  );
  const routes = createRoutes(made);
  const app = createApp({
    routes,
    openapi: customersOpenApi(routes),
    guard: createStaffGuard(made.verify),
    signedIn: createSignedInGuard(made.verify),
    trustedProxies: config.TRUSTED_PROXIES,
    jsonLimit: 32 * 1_024,
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
        mails.stop(),
        keys.stop(),
      ]);
      await messaging.close();
      await mongo.close();
    },
  };
}
