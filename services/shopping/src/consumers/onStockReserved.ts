import { stockReserved } from '@comptoir/contracts/reservationEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderService } from '../orders/OrderService.ts';
import { steps } from '../orders/orderSteps.ts';

/** Stock is reserved: requests the payment. Idempotent, since the step applies to placed orders only. */
export function onStockReserved(orders: OrderService): EventHandler {
  return onEvent(stockReserved, async ({ aggregateId }) => {
    await orders.apply(aggregateId, steps.reserve);
  });
}
