import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import type { Route } from '@comptoir/kit/http/defineRoute';
import type { AuditPages } from '@comptoir/kit/mongo/auditPages';
import { openApiDocument } from '@comptoir/kit/openapi';
import type { BasketService } from '../baskets/BasketService.ts';
import type { CheckoutService } from '../orders/CheckoutService.ts';
import type { OrderFeed } from '../orders/OrderFeed.ts';
import type { OrderService } from '../orders/OrderService.ts';
import type { StaffLists } from '../orders/StaffLists.ts';
import type { NotificationService } from '../payment/NotificationService.ts';
import { basketRoutes } from './basketRoutes.ts';
import { orderRoutes } from './orderRoutes.ts';
import { paymentRoutes } from './paymentRoutes.ts';
import { shippingRoutes } from './shippingRoutes.ts';
import { staffRoutes } from './staffRoutes.ts';

/** What the routes call. */
export interface RouteServices {
  baskets: BasketService;
  checkout: CheckoutService;
  orders: OrderService;
  lists: StaffLists;
  trail: AuditPages;
  deadLetters: DeadLetters;
  feed: OrderFeed;
  notifications: NotificationService;
  /** That the payment provider signs with. */
  secret: string;
}

/** Every route, in the order in which they are tried. */
export function createRoutes(services: RouteServices): Route[] {
  return [
    ...basketRoutes(services.baskets),
    ...shippingRoutes(),
    ...orderRoutes(services),
    ...staffRoutes(services),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
    ...paymentRoutes(services),
  ];
}

/** The OpenAPI document of the routes. */
export function shoppingOpenApi(routes: readonly Route[]): object {
  return openApiDocument(routes, {
    title: 'Comptoir shopping',
    version: '1.0.0',
    description:
      'Baskets, checkout, orders from click to delivery, and their payment',
    problem: Problem,
  });
}
