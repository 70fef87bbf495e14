import { DeadLetters } from '@comptoir/kit/deadLetters/DeadLetters';
import { PageCursor } from '@comptoir/kit/http/PageCursor';
import { AuditPages } from '@comptoir/kit/mongo/AuditPages';
import type { ServiceContext } from '@comptoir/kit/service/defineService';
import { WakeSignal } from '@comptoir/kit/service/WakeSignal';
import { BasketService } from './baskets/BasketService.ts';
import type { ShoppingConfig } from './config.ts';
import type { Models } from './models/Models.ts';
import { createVatRates } from './money/vatRates.ts';
import { CheckoutService } from './orders/CheckoutService.ts';
import { OrderFeed } from './orders/OrderFeed.ts';
import { OrderMetrics } from './orders/OrderMetrics.ts';
import { OrderService } from './orders/OrderService.ts';
import { StaffLists } from './orders/StaffLists.ts';
import { NotificationService } from './payment/NotificationService.ts';
import { BasketRepository } from './repositories/BasketRepository.ts';
import { CatalogRepository } from './repositories/CatalogRepository.ts';
import { OrderRepository } from './repositories/OrderRepository.ts';

export type Services = ReturnType<typeof createServices>;

/** Creates the repositories and services. */
export function createServices(
  context: ServiceContext<ShoppingConfig, Models>,
) {
  const { models, config, handover, metrics, log } = context;
  const { audit, goneCustomers } = models;
  const repositories = {
    catalog: new CatalogRepository(models),
    baskets: new BasketRepository(models.baskets),
    orders: new OrderRepository({
      model: models.orders,
      metrics: new OrderMetrics(metrics),
      handover,
      retryMs: config.PAYMENT_RETRY_MS,
    }),
  };
  const vatRateOf = createVatRates(config.REDUCED_VAT_CATEGORIES);
  const baskets = new BasketService({ ...repositories, vatRateOf });
  const cursors = new PageCursor(config.CURSOR_SECRET);
  const orders = new OrderService({
    orders: repositories.orders,
    audits: models.orderAudits,
  });
  const paymentsDue = new WakeSignal();
  return {
    repositories,
    goneCustomers,
    baskets,
    checkout: new CheckoutService({
      baskets,
      goneCustomers,
      store: repositories.baskets,
      orders: repositories.orders,
      holdMs: config.HOLD_MS,
    }),
    orders,
    lists: new StaffLists({ orders: repositories.orders, cursors }),
    trail: new AuditPages({ audit, cursors }),
    deadLetters: new DeadLetters({
      store: models.deadLetters,
      audit,
      cursors,
    }),
    feed: new OrderFeed({ orders: repositories.orders, log }),
    notifications: new NotificationService({
      orders: repositories.orders,
      service: orders,
      wake: () => paymentsDue.raise(),
    }),
    paymentsDue,
    secret: config.PAYMENT_SECRET,
  };
}
