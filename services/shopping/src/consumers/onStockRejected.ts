import { stockRejected } from '@comptoir/contracts/reservationEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderService } from '../orders/OrderService.ts';
import { steps } from '../orders/orderSteps.ts';

/** Stock is missing or no longer reserved: rejects the order, or cancels it if it is confirmed. */
export function onStockRejected(orders: OrderService): EventHandler {
  return onEvent(stockRejected, async ({ aggregateId, data }) => {
    await orders.apply(aggregateId, order =>
      steps.loseStock(order, data.missing),
    );
  });
}
