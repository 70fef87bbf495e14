import express, { type Express, type RequestHandler } from 'express';
import type { Health } from '../Health.ts';
import type { Log } from '../createLog.ts';
import type { Metrics } from '../Metrics.ts';
import { requestIds } from './requestContext.ts';
import { requestLog } from './requestLog.ts';
import { RequestMetrics } from './RequestMetrics.ts';
import { closeConnectionsOnStop } from './closeConnectionsOnStop.ts';
import { traceRequests } from './traceRequests.ts';

/** Configuration that every app shares. */
export interface BaseAppOptions {
  /** Trusted proxies for `X-Forwarded-For`, as Express's `trust proxy`; none by default. */
  trustedProxies?: readonly string[] | undefined;
  health: Health;
  metrics: Metrics;
  log: Log;
}

/**
 * Creates an Express app that traces, logs and measures requests and assigns
 * request ids; `first` runs before its routes.
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
  return app;
}
