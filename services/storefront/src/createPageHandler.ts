import { createRequestHandler } from '@react-router/express';
import type { RequestHandler } from 'express';
import { RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { createVisitCaller } from '../app/server/createVisitCaller.ts';
import { createStaffCaller } from '../app/server/createStaffCaller.ts';
import { customersContext } from '../app/server/customersContext.ts';
import { nonceContext } from '../app/server/nonceContext.ts';
import { paymentFormContext } from '../app/server/paymentFormContext.ts';
import {
  productsContext,
  productsForPages,
} from '../app/server/productsContext.ts';
import { reportContext } from '../app/server/reportContext.ts';
import { routedContext } from '../app/server/routedContext.ts';
import { shoppingContext } from '../app/server/shoppingContext.ts';
import { siteContext } from '../app/server/siteContext.ts';
import { staffContext } from '../app/server/staffContext.ts';
import { stoppingContext } from '../app/server/stoppingContext.ts';
import { visitContext } from '../app/server/visitContext.ts';
import { createCustomersClient } from './customers/createCustomersClient.ts';
import type { PageOptions } from './PageOptions.ts';
import { createShoppingClient } from './shopping/createShoppingClient.ts';
import { createStaffClient } from './staff/createStaffClient.ts';

/** Creates the handler that renders pages. This module is the entry of the server bundle; its dependencies are options. */
export function createPageHandler(options: PageOptions): RequestHandler {
  const { callers, origin, report } = options;
  const products = productsForPages(options.products, report);
  return createRequestHandler({
    // The origin check needs the scheme of the request, which is plain HTTP behind a proxy.
    build: { ...build, allowedActionOrigins: [new URL(origin).host] },
    mode: options.mode,
    getLoadContext: async (request, response) => {
      const visit = await options.openVisit(request, response);
      const call = { visit, path: request.originalUrl, report };
      const context = new RouterContextProvider();
      context.set(productsContext, products);
      context.set(visitContext, visit);
      context.set(
        customersContext,
        createCustomersClient(createVisitCaller(callers.customers, call)),
      );
      context.set(
        shoppingContext,
        createShoppingClient(createVisitCaller(callers.shopping, call)),
      );
      const forStaff = (name: keyof typeof callers) =>
        createStaffCaller(createVisitCaller(callers[name], call));
      context.set(
        staffContext,
        createStaffClient({
          customers: forStaff('customers'),
          products: forStaff('products'),
          shopping: forStaff('shopping'),
        }),
      );
      context.set(siteContext, { origin });
      context.set(paymentFormContext, options.paymentForm);
      context.set(stoppingContext, options.stopping);
      context.set(reportContext, report);
      context.set(routedContext, pattern => {
        response.locals['route'] = `/${pattern.replace(/^\//, '')}`;
      });
      context.set(nonceContext, String(response.locals['nonce'] ?? ''));
      return context;
    },
  });
}
