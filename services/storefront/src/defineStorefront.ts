import { Health } from '@comptoir/kit/Health';
import { peerDependencies } from '@comptoir/kit/health/peerDependencies';
import { defineProcess } from '@comptoir/kit/service/defineProcess';
import { createServiceCaller } from './calls/createServiceCaller.ts';
import { StorefrontConfig } from './config.ts';
import { createStorefront } from './createStorefront.ts';
import type { Front } from './Front.ts';

/** Timeout of a request to a service, in milliseconds. */
const RESPONSE_TIMEOUT_MS = 3_000;

/** Declares the storefront process. @param loadFront - loads the built pages or the development server */
export function defineStorefront(loadFront: () => Promise<Front>) {
  return defineProcess({
    name: 'storefront',
    config: StorefrontConfig,
    async assemble({ config, stopping, metrics, log }) {
      const call = (url: string) =>
        createServiceCaller({ url, timeout: RESPONSE_TIMEOUT_MS });
      const callers = {
        customers: call(config.CUSTOMERS_URL),
        products: call(config.PRODUCTS_URL),
        shopping: call(config.SHOPPING_URL),
      };
      const health = new Health();
      const app = createStorefront({
        front: await loadFront(),
        callers,
        productsUrl: config.PRODUCTS_URL,
        origin: config.PUBLIC_URL,
        // Absent in local mode only.
        paymentForm: config.PAYMENT_FORM ?? 'stand-in',
        stopping,
        trustedProxies: config.TRUSTED_PROXIES,
        health,
        metrics,
        log,
      });
      const dependencies = peerDependencies({
        customers: config.CUSTOMERS_URL,
        products: config.PRODUCTS_URL,
        shopping: config.SHOPPING_URL,
      });
      return { app, health, dependencies };
    },
  });
}
