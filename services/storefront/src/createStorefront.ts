import type { Health } from '@comptoir/kit/Health';
import { createBaseApp } from '@comptoir/kit/http/createBaseApp';
import type { Log } from '@comptoir/kit/createLog';
import type { Metrics } from '@comptoir/kit/Metrics';
import type { Express } from 'express';
import type { ServiceCaller } from './calls/ServiceCaller.ts';
import { createSessionsClient } from './customers/createSessionsClient.ts';
import type { Front } from './Front.ts';
import { answerPlainly } from './http/answerPlainly.ts';
import { compressPages } from './http/compressPages.ts';
import { limitBodies } from './http/limitBodies.ts';
import { proxyImages } from './http/proxyImages.ts';
import { redirectToLanguage } from './http/redirectToLanguage.ts';
import { refuseForeignForms } from './http/refuseForeignForms.ts';
import { refuseUnusable } from './http/refuseUnusable.ts';
import { robots } from './http/robots.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { sitemap } from './http/sitemap.ts';
import type { PaymentForm } from './PaymentForm.ts';
import { createCachedProducts } from './products/createCachedProducts.ts';
import { createProductsClient } from './products/createProductsClient.ts';
import { openVisit } from './visit/openVisit.ts';
import { VisitCookies } from './visit/VisitCookies.ts';

/** Size limit of a request body, in bytes: an uploaded picture with its form. */
const BODY_LIMIT = 3 * 1024 * 1024;

export interface StorefrontOptions {
  front: Front;
  /** One caller per service, over HTTP. */
  callers: Record<'customers' | 'products' | 'shopping', ServiceCaller>;
  /** Address of the products service, which serves the pictures. */
  productsUrl: string;
  /** Public origin of the shop, without a trailing slash. */
  origin: string;
  /** The payment form of the checkout. */
  paymentForm: PaymentForm;
  /** Aborted when the process starts to stop; open streams end. */
  stopping: AbortSignal;
  /** Proxies whose `X-Forwarded-For` is trusted, as Express's `trust proxy`. */
  trustedProxies: readonly string[];
  health: Health;
  metrics: Metrics;
  log: Log;
}

/** Creates the storefront as an Express app that does not listen yet. */
export function createStorefront(options: StorefrontOptions): Express {
  const { front, callers, origin, productsUrl, health, metrics, log } = options;
  const products = createCachedProducts(createProductsClient(callers.products));
  const https = origin.startsWith('https:');
  const report = (error: unknown, url?: string) =>
    log.error({ err: error, url }, 'a page failed to render');

  const app = createBaseApp(
    { trustedProxies: options.trustedProxies, health, metrics, log },
    securityHeaders({ https, mode: front.mode }),
  );
  app.use(refuseUnusable());
  app.use(front.assets);
  app.use(compressPages());
  app.get('/images/:file', proxyImages(productsUrl));
  // Browsers ask for it at pages that name no icon, such as plain texts.
  app.get('/favicon.ico', (_request, response) =>
    response.redirect(301, '/favicon.svg'),
  );
  app.get('/robots.txt', robots(origin));
  app.get('/sitemap.xml', sitemap(products, origin));
  app.get('/', redirectToLanguage());
  app.use(refuseForeignForms(origin), limitBodies(BODY_LIMIT));
  const { refresh } = createSessionsClient(callers.customers);
  const visits = { cookies: new VisitCookies({ https }), refresh, report };
  app.use(
    front.createPageHandler({
      products,
      callers,
      openVisit: (request, response) => openVisit(request, response, visits),
      origin,
      paymentForm: options.paymentForm,
      stopping: options.stopping,
      mode: front.mode,
      report,
    }),
  );
  app.use(answerPlainly(report));
  return app;
}
