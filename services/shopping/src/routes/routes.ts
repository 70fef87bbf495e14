import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { Route } from '@comptoir/kit/http/defineRoute';
import type { ApiFacts } from '@comptoir/kit/openApiDocument';
import type { Services } from '../createServices.ts';
import { basketRoutes } from './basketRoutes.ts';
import { orderRoutes } from './orderRoutes.ts';
import { paymentRoutes } from './paymentRoutes.ts';
import { shippingRoutes } from './shippingRoutes.ts';
import { staffRoutes } from './staffRoutes.ts';

/** Creates all routes, in matching order. */
export function createRoutes(services: Services): Route[] {
  return [
    ...basketRoutes(services.baskets),
    ...shippingRoutes(),
    ...orderRoutes(services),
    ...staffRoutes(services),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
    ...paymentRoutes(services),
  ];
}

/** Title, version and description of the OpenAPI document. */
export const api: ApiFacts = {
  title: 'Comptoir shopping',
  version: '1.0.0',
  description:
    'Baskets, checkout, orders from click to delivery, and their payment',
  problem: Problem,
};
