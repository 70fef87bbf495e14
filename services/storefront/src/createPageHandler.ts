import { createRequestHandler } from '@react-router/express';
import type { RequestHandler } from 'express';
import { RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { nonceContext } from '../app/server/nonceContext.ts';
import {
  answerFailures,
  productsContext,
} from '../app/server/productsContext.ts';
import { reportContext } from '../app/server/reportContext.ts';
import { siteContext } from '../app/server/siteContext.ts';
import type { PageOptions } from './PageOptions.ts';

/** Renders the pages. This module is the entry of the server's bundle: what it needs from outside comes in as options. */
export function createPageHandler(options: PageOptions): RequestHandler {
  const products = answerFailures(options.products, options.report);
  return createRequestHandler({
    build,
    mode: options.mode,
    getLoadContext: (_request, response) => {
      const context = new RouterContextProvider();
      context.set(productsContext, products);
      context.set(siteContext, { origin: options.origin });
      context.set(reportContext, options.report);
      context.set(nonceContext, String(response.locals['nonce'] ?? ''));
      return context;
    },
  });
}
