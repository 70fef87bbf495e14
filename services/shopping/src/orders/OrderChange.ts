import type { OrderStatus } from '@comptoir/contracts/orders';
import type { OrderDocument, PaymentTask } from '../models/orderModel.ts';
import type { OrderEventFactory } from './orderEvents.ts';

/** The change that a step applies to an order, in one write. */
export interface OrderChange {
  /** Fields to replace; a new status is appended to the history. */
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
  /** Intermediate states of this write, in order. */
  passed?: readonly OrderStatus[];
  /** The next payment task; null if there is none. */
  task: PaymentTask | null;
  /** When the order is processed next. By default now if there is a task, else never. */
  dueAt?: Date;
  /** Events to publish, in order. */
  events: readonly OrderEventFactory[];
}
