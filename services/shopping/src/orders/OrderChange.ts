import type { OrderStatus } from '@comptoir/contracts/orders';
import type { OrderDocument, PaymentTask } from '../models/orderModel.ts';
import type { Telling } from './orderEvents.ts';

/** What a step makes of an order, in one write. */
export interface OrderChange {
  /** What is replaced; a new status is added to the history. */
  set: Partial<
    Pick<
      OrderDocument,
      | 'status'
      | 'reason'
      | 'missing'
      | 'payment'
      | 'shipment'
      | 'address'
      | 'forgotten'
    >
  >;
  /** States that the order only passes in this write, in their order. */
  passed?: readonly OrderStatus[];
  /** What is to be done next at the payment provider's; null: nothing. */
  task: PaymentTask | null;
  /** When somebody looks at the order again; now when absent and there is a task. */
  dueAt?: Date;
  /** Which events tell of it, in their order. */
  events: readonly Telling[];
}
