import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig } from '@comptoir/kit/config';
import { Health } from '@comptoir/kit/health';
import { listen } from '@comptoir/kit/http/listen';
import type { Log } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import { runService } from '@comptoir/kit/runService';
import { createServiceCaller } from './calls/createServiceCaller.ts';
import { configSchema, type StorefrontConfig } from './config.ts';
import { createStorefront } from './createStorefront.ts';
import type { Front } from './Front.ts';

const ANSWER_TIMEOUT_MS = 3_000;

/** Runs the storefront until it is told to stop. */
export async function startStorefront(
  env: Readonly<Record<string, string | undefined>>,
  loadFront: () => Promise<Front>,
): Promise<void> {
  await runService({
    name: 'storefront',
    env,
    read: read => loadConfig(configSchema, read),
    start: async (config, log) => start(config, log, await loadFront()),
  });
}

async function start(config: StorefrontConfig, log: Log, front: Front) {
  const call = (url: string) =>
    createServiceCaller({ url, timeout: ANSWER_TIMEOUT_MS });
  const callers = {
    customers: call(config.CUSTOMERS_URL),
    products: call(config.PRODUCTS_URL),
    shopping: call(config.SHOPPING_URL),
  };
  // The shelves are worth opening for, even while nobody can sign in or order.
  const health = new Health({
    products: async () => {
      await callers.products.send({ path: '/health/ready' });
      return { status: 'up' };
    },
  });
  const stopping = new AbortController();
  const app = createStorefront({
    front,
    callers,
    productsUrl: config.PRODUCTS_URL,
    origin: config.PUBLIC_URL,
    // Outside local mode nothing is left out.
    paymentForm: config.PAYMENT_FORM ?? 'stand-in',
    stopping: stopping.signal,
    trustedProxies: config.TRUSTED_PROXIES,
    health,
    metrics: createMetrics('storefront'),
    log,
  });
  const server = await listen(app, { host: config.HOST, port: config.PORT });
  log.info({ url: server.url, publicUrl: config.PUBLIC_URL }, 'listening');
  return {
    async close() {
      health.stop();
      await pause(config.SHUTDOWN_DELAY_MS);
      stopping.abort();
      await server.close();
    },
  };
}
