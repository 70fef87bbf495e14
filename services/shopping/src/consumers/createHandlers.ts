import type { EventHandler } from '@comptoir/kit/bus/onEvent';
import type { BasketService } from '../baskets/BasketService.ts';
import type { GoneCustomerModel } from '../models/goneCustomerModel.ts';
import type { OrderService } from '../orders/OrderService.ts';
import type { CatalogRepository } from '../repositories/CatalogRepository.ts';
import { onCustomerDeleted } from './onCustomerDeleted.ts';
import { onProductChanged } from './onProductChanged.ts';
import { onProductRemoved } from './onProductRemoved.ts';
import { onStockChanged } from './onStockChanged.ts';
import { onStockRejected } from './onStockRejected.ts';
import { onStockReserved } from './onStockReserved.ts';

/** A handler for each event that the service consumes. */
export function createHandlers(services: {
  repositories: { catalog: CatalogRepository };
  baskets: BasketService;
  orders: OrderService;
  goneCustomers: GoneCustomerModel;
}): EventHandler[] {
  const { repositories, orders } = services;
  const { catalog } = repositories;
  return [
    onProductChanged(catalog),
    onProductRemoved(catalog),
    onStockChanged(catalog),
    onStockReserved(orders),
    onStockRejected(orders),
    onCustomerDeleted(services),
  ];
}
