import { stockRejected } from '@comptoir/contracts/reservationEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderService } from '../orders/OrderService.ts';
import { steps } from '../orders/orderSteps.ts';

/** There is too little, or it is held no longer: the order comes to nothing. */
export function onStockRejected(orders: OrderService): EventHandler {
  return onEvent(stockRejected, async ({ aggregateId, data }) => {
    await orders.apply(aggregateId, order =>
      steps.loseStock(order, data.missing),
    );
  });
}
