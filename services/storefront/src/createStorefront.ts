import type { Health } from '@comptoir/kit/health';
import { requestIds } from '@comptoir/kit/http/requestContext';
import { requestLog } from '@comptoir/kit/http/requestLog';
import { RequestMetrics } from '@comptoir/kit/http/requestMetrics';
import { mountSystemRoutes } from '@comptoir/kit/http/systemRoutes';
import type { Log } from '@comptoir/kit/log';
import type { Metrics } from '@comptoir/kit/metrics';
import express, { type Express } from 'express';
import type { Front } from './Front.ts';
import { answerPlainly } from './http/answerPlainly.ts';
import { compressPages } from './http/compressPages.ts';
import { proxyImages } from './http/proxyImages.ts';
import { redirectToLanguage } from './http/redirectToLanguage.ts';
import { robots } from './http/robots.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { sitemap } from './http/sitemap.ts';
import { createCachedProducts } from './products/createCachedProducts.ts';
import type { ProductsClient } from './products/ProductsClient.ts';

export interface StorefrontOptions {
  front: Front;
  products: ProductsClient;
  /** Where pictures are fetched. */
  productsUrl: string;
  /** Scheme, host and port under which shoppers see the shop; no trailing slash. */
  origin: string;
  health: Health;
  metrics: Metrics;
  log: Log;
}

/** The shop's public door as an Express app that does not listen yet. */
export function createStorefront(options: StorefrontOptions): Express {
  const { front, origin, productsUrl, health, metrics, log } = options;
  const products = createCachedProducts(options.products);
  const report = (error: unknown, url?: string) =>
    log.error({ err: error, url }, 'a page failed');

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestIds());
  app.use(requestLog(log, new RequestMetrics(metrics)));
  app.use(
    securityHeaders({
      https: origin.startsWith('https:'),
      mode: front.mode,
    }),
  );
  mountSystemRoutes(app, { health, metrics });
  app.use(front.assets);
  app.use(compressPages());
  app.get('/images/:file', proxyImages(productsUrl));
  app.get('/robots.txt', robots(origin));
  app.get('/sitemap.xml', sitemap(products, origin));
  app.get('/', redirectToLanguage());
  app.use(
    front.createPageHandler({ products, origin, mode: front.mode, report }),
  );
  app.use(answerPlainly(report));
  return app;
}
