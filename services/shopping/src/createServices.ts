import { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import { PageCursor } from '@comptoir/kit/http/pageCursor';
import type { Log } from '@comptoir/kit/log';
import type { Metrics } from '@comptoir/kit/metrics';
import { AuditPages } from '@comptoir/kit/mongo/auditPages';
import { OutboxHandover } from '@comptoir/kit/mongo/outboxHandover';
import { BasketService } from './baskets/BasketService.ts';
import { type ShoppingConfig, secretsOf } from './config.ts';
import { type Models, outboxCollections } from './models/models.ts';
import { createVatRates } from './money/vatRates.ts';
import { CheckoutService } from './orders/CheckoutService.ts';
import { OrderFeed } from './orders/OrderFeed.ts';
import { OrderMetrics } from './orders/OrderMetrics.ts';
import { OrderService } from './orders/OrderService.ts';
import { StaffLists } from './orders/StaffLists.ts';
import { BasketRepository } from './repositories/BasketRepository.ts';
import { CatalogRepository } from './repositories/CatalogRepository.ts';
import { OrderRepository } from './repositories/OrderRepository.ts';

/** Puts repositories and services together over the models. */
export function createServices(options: {
  models: Models;
  config: ShoppingConfig;
  /** Receives stored events; without one, only relays publish them. */
  handover?: OutboxHandover;
  metrics: Metrics;
  log: Log;
}) {
  const { models, config, metrics, log } = options;
  const handover = options.handover ?? new OutboxHandover(outboxCollections);
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
  const { audit, goneCustomers } = models;
  const vatRateOf = createVatRates(config.REDUCED_VAT_CATEGORIES);
  const baskets = new BasketService({ ...repositories, vatRateOf });
  const cursors = new PageCursor(secretsOf(config).cursors);
  const services = {
    baskets,
    checkout: new CheckoutService({
      ...{ baskets, goneCustomers },
      store: repositories.baskets,
      orders: repositories.orders,
      holdMs: config.HOLD_MS,
    }),
    orders: new OrderService({
      orders: repositories.orders,
      audits: models.orderAudits,
    }),
    lists: new StaffLists({ orders: repositories.orders, cursors }),
    trail: new AuditPages({ audit, cursors }),
    deadLetters: new DeadLetters({
      store: models.deadLetters,
      ...{ audit, cursors },
    }),
    feed: new OrderFeed({ orders: repositories.orders, log }),
  };
  return { repositories, services };
}
