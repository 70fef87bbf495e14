import { stockReserved } from '@comptoir/contracts/reservationEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderService } from '../orders/OrderService.ts';
import { steps } from '../orders/orderSteps.ts';

/** Stock is held: the order is paid next. Only a placed order takes this step, so twice is once. */
export function onStockReserved(orders: OrderService): EventHandler {
  return onEvent(stockReserved, async ({ aggregateId }) => {
    await orders.apply(aggregateId, steps.reserve);
  });
}
