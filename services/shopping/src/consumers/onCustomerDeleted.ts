import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { BasketService } from '../baskets/BasketService.ts';
import type { GoneCustomerModel } from '../models/goneCustomerModel.ts';
import type { OrderService } from '../orders/OrderService.ts';

/** Deletes the customer's basket and erases the addresses; orders keep the customer's id only. */
export function onCustomerDeleted(options: {
  baskets: BasketService;
  orders: OrderService;
  goneCustomers: GoneCustomerModel;
}): EventHandler {
  const { baskets, orders, goneCustomers } = options;
  return onEvent(customerDeleted, async ({ aggregateId }) => {
    // First, so that no new order is placed from now on.
    await goneCustomers.updateOne(
      { _id: aggregateId },
      { $setOnInsert: { at: new Date() } },
      { upsert: true },
    );
    await baskets.finishCheckout(aggregateId);
    await orders.forget(aggregateId);
    await baskets.forget(aggregateId);
  });
}
