import type { Express } from 'express';
import helmet from 'helmet';
import type { Guard } from '../auth/staffGuard.ts';
import { NotFoundError } from '../errors.ts';
import { type BaseAppOptions, createBaseApp } from './createBaseApp.ts';
import type { Route } from './defineRoute.ts';
import { mountRoutes } from './mountRoutes.ts';
import { problemHandler } from './problemHandler.ts';
import { requestTimeout } from './requestTimeout.ts';

/** What an app with an API is made of. */
export interface AppOptions extends BaseAppOptions {
  routes: readonly Route[];
  openapi: object;
  /** Lets staff pass. */
  guard: Guard;
  /** Lets everyone pass who is signed in; staff only unless set. */
  signedIn?: Guard;
  /** Maps errors of drivers to those of `errors.ts`; returns others unchanged. */
  translate: (error: unknown) => unknown;
  /** The largest JSON body, in bytes; 256 KiB unless set. */
  jsonLimit?: number | undefined;
  /** Milliseconds after which a request is answered 503; 10,000 unless set. */
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
  mountRoutes(app, { ...options, jsonLimit });
  app.use(request => {
    throw new NotFoundError(`Nothing is at ${request.path}.`);
  });
  app.use(problemHandler(options));
  return app;
}
