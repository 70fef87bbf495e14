import { setTimeout as pause } from 'node:timers/promises';
import {
  CONFIG_EXIT_CODE,
  ConfigError,
  loadConfig,
} from '@comptoir/kit/config';
import { Health } from '@comptoir/kit/health';
import { listen } from '@comptoir/kit/http/listen';
import { createLog } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import { closeOnSignal } from '@comptoir/kit/shutdown';
import { createServiceCaller } from './calls/createServiceCaller.ts';
import { configSchema } from './config.ts';
import { createStorefront } from './createStorefront.ts';
import type { Front } from './Front.ts';

const ANSWER_TIMEOUT_MS = 3_000;
const STOP_DEADLINE_MS = 10_000;

/**
 * Starts the storefront and stops it when it is told to. What keeps it from
 * starting is said on stderr; the exit code tells a wrong configuration apart.
 */
export async function startStorefront(
  environment: Readonly<Record<string, string | undefined>>,
  loadFront: () => Promise<Front>,
): Promise<void> {
  try {
    await start(environment, await loadFront());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
  }
}

async function start(
  environment: Readonly<Record<string, string | undefined>>,
  front: Front,
): Promise<void> {
  const config = loadConfig(configSchema, environment);
  const log = createLog({ service: 'storefront', level: config.LOG_LEVEL });
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
      await callers.products.tell({ path: '/health/ready' });
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
  closeOnSignal({
    log,
    deadlineMs: STOP_DEADLINE_MS + config.SHUTDOWN_DELAY_MS,
    async close() {
      health.stop();
      await pause(config.SHUTDOWN_DELAY_MS);
      stopping.abort();
      await server.close();
    },
  });
}
