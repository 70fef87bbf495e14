import express, { type Express, type RequestHandler } from 'express';
import type { Health } from '../Health.ts';
import type { Log } from '../createLog.ts';
import type { Metrics } from '../Metrics.ts';
import { requestIds } from './requestContext.ts';
import { requestLog } from './requestLog.ts';
import { RequestMetrics } from './RequestMetrics.ts';
import { closeConnectionsOnStop } from './closeConnectionsOnStop.ts';
import { mountSystemRoutes } from './systemRoutes.ts';
import { traceRequests } from './traceRequests.ts';

/** Configuration that every app shares. */
export interface BaseAppOptions {
  /** Trusted proxies for `X-Forwarded-For`, as Express's `trust proxy`; none by default. */
  trustedProxies?: readonly string[] | undefined;
  health: Health;
  metrics: Metrics;
  log: Log;
  /** The OpenAPI document served at `/openapi.json`, if any. */
  openapi?: object;
}

/**
 * Creates an Express app that traces, logs and measures requests, assigns
 * request ids and serves the system routes; `first` runs before these routes.
 */
export function createBaseApp(
  options: BaseAppOptions,
  ...first: RequestHandler[]
): Express {
  const { trustedProxies = false, health, metrics, log } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', trustedProxies);
  app.use(closeConnectionsOnStop(health));
  app.use(traceRequests());
  app.use(requestIds());
  app.use(requestLog(log, new RequestMetrics(metrics)));
  if (first.length > 0) {
    app.use(first);
  }
  mountSystemRoutes(app, options);
  return app;
}
