import type { Express } from 'express';
import helmet from 'helmet';
import type { Guard } from '../auth/staffGuard.ts';
import { NotFoundError } from '../errors.ts';
import { type BaseAppOptions, createBaseApp } from './createBaseApp.ts';
import type { Route } from './defineRoute.ts';
import { mountRoutes } from './mountRoutes.ts';
import { problemHandler } from './problemHandler.ts';
import { refuseEarlyWrites } from './refuseEarlyWrites.ts';
import { requestTimeout } from './requestTimeout.ts';
import { serveOpenApi } from './serveOpenApi.ts';

/** Configuration of an app with an API. */
export interface AppOptions extends BaseAppOptions {
  routes: readonly Route[];
  /** The document served at `/openapi.json`. */
  openapi: object;
  /** Admits staff only. */
  guard: Guard;
  /** Admits signed-in users; staff only by default. */
  signedIn?: Guard;
  /** Maps errors of drivers to those of `errors.ts`; returns others unchanged. */
  translate: (error: unknown) => unknown;
  /** The largest JSON body, in bytes; 256 KiB by default. */
  jsonLimit?: number | undefined;
  /** Milliseconds after which a request is answered 503; 10,000 by default. */
  timeoutMs?: number | undefined;
}

/** An Express app that answers the routes; it does not listen. */
export function createApp(options: AppOptions): Express {
  const { jsonLimit = 256 * 1024, timeoutMs = 10_000 } = options;
  const app = createBaseApp(
    options,
    requestTimeout(timeoutMs),
    helmet({
      contentSecurityPolicy: {
        directives: { 'default-src': ["'none'"] },
        useDefaults: false,
      },
    }),
  );
  serveOpenApi(app, options.openapi);
  app.use(refuseEarlyWrites(options.health));
  mountRoutes(app, { ...options, jsonLimit });
  app.use(request => {
    throw new NotFoundError(`${request.path} does not exist.`);
  });
  app.use(problemHandler(options));
  return app;
}
