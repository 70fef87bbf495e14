import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { BasketService } from '../baskets/BasketService.ts';
import type { GoneCustomerModel } from '../models/goneCustomerModel.ts';
import type { OrderService } from '../orders/OrderService.ts';

/** Erases the customer's basket and addresses; orders stay, with the id alone. */
export function onCustomerDeleted(options: {
  baskets: BasketService;
  orders: OrderService;
  goneCustomers: GoneCustomerModel;
}): EventHandler {
  const { baskets, orders, goneCustomers } = options;
  return onEvent(customerDeleted, async ({ aggregateId }) => {
    // First of all: from now on nothing new is ordered.
    await goneCustomers.updateOne(
      { _id: aggregateId },
      { $setOnInsert: { at: new Date() } },
      { upsert: true },
    );
    await baskets.settle(aggregateId);
    await orders.forget(aggregateId);
    await baskets.forget(aggregateId);
  });
}
