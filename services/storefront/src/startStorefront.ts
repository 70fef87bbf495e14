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
import { configSchema } from './config.ts';
import { createStorefront } from './createStorefront.ts';
import { createProductsClient } from './products/createProductsClient.ts';
import type { Front } from './Front.ts';

const PRODUCTS_TIMEOUT_MS = 3_000;
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
  const products = createProductsClient({
    url: config.PRODUCTS_URL,
    timeout: PRODUCTS_TIMEOUT_MS,
  });
  const health = new Health({
    products: async () => {
      await products.ready();
      return { status: 'up' };
    },
  });
  const app = createStorefront({
    front,
    products,
    productsUrl: config.PRODUCTS_URL,
    origin: config.PUBLIC_URL,
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
      await server.close();
    },
  });
}
