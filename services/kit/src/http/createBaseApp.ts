import express, { type Express, type RequestHandler } from 'express';
import type { Health } from '../Health.ts';
import type { Log } from '../createLog.ts';
import type { Metrics } from '../Metrics.ts';
import { requestIds } from './requestContext.ts';
import { requestLog } from './requestLog.ts';
import { RequestMetrics } from './RequestMetrics.ts';
import { sayGoodbye } from './sayGoodbye.ts';
import { mountSystemRoutes } from './systemRoutes.ts';
import { traceRequests } from './traceRequests.ts';

/** What every app is made of, whatever it answers. */
export interface BaseAppOptions {
  /** Proxies whose `X-Forwarded-For` is believed, as Express's `trust proxy`; none unless set. */
  trustedProxies?: readonly string[] | undefined;
  health: Health;
  metrics: Metrics;
  log: Log;
  /** The OpenAPI document served at `/openapi.json`; without it there is none. */
  openapi?: object;
}

/**
 * An Express app that traces, numbers, logs and measures requests, and answers
 * the system routes; `first` runs before those.
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
  app.use(sayGoodbye(health));
  app.use(traceRequests());
  app.use(requestIds());
  app.use(requestLog(log, new RequestMetrics(metrics)));
  if (first.length > 0) {
    app.use(first);
  }
  mountSystemRoutes(app, options);
  return app;
}
