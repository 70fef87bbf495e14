import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Guard } from '../auth/staffGuard.ts';
import { NotFoundError } from '../errors.ts';
import type { Health } from '../health.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Route } from './defineRoute.ts';
import { mountRoutes } from './mountRoutes.ts';
import { problemHandler } from './problemHandler.ts';
import { requestIds } from './requestContext.ts';
import { requestLog } from './requestLog.ts';
import { RequestMetrics } from './requestMetrics.ts';
import { requestTimeout } from './requestTimeout.ts';
import { sayGoodbye } from './sayGoodbye.ts';
import { mountSystemRoutes } from './systemRoutes.ts';
import { traceRequests } from './traceRequests.ts';

/** What an app is made of. */
export interface AppOptions {
  routes: readonly Route[];
  /** The OpenAPI document served at `/openapi.json`. */
  openapi: object;
  /** Lets staff pass. */
  guard: Guard;
  /** Lets everyone pass who is signed in; staff only unless given. */
  signedIn?: Guard;
  /** Proxies whose `X-Forwarded-For` is believed, as Express's `trust proxy`; none unless given. */
  trustedProxies?: readonly string[];
  health: Health;
  metrics: Metrics;
  log: Log;
  /** Says errors of drivers in the words of `errors.ts`; returns others unchanged. */
  translate: (error: unknown) => unknown;
  /** The largest JSON body, in bytes; 256 KiB unless given. */
  jsonLimit?: number;
  /** Milliseconds after which a request is answered 503; 10,000 unless given. */
  timeoutMs?: number;
}

/** An Express app with everything that all services share; it doesn't listen. */
export function createApp(options: AppOptions): Express {
  const { log, metrics, jsonLimit = 256 * 1024, timeoutMs = 10_000 } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustedProxies ?? false);
  app.use(sayGoodbye(options.health));
  app.use(traceRequests());
  app.use(requestIds());
  app.use(requestLog(log, new RequestMetrics(metrics)));
  app.use(requestTimeout(timeoutMs));
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: { 'default-src': ["'none'"] },
        useDefaults: false,
      },
    }),
  );
  mountSystemRoutes(app, options);
  mountRoutes(app, { ...options, jsonLimit });
  app.use(request => {
    throw new NotFoundError(`Nothing is at ${request.path}.`);
  });
  app.use(problemHandler(options));
  return app;
}
