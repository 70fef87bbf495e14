import { customerDeleted, customerRegistered } from './customerEvents.ts';
import {
  orderCancelled,
  orderConfirmed,
  orderDelivered,
  orderPlaced,
  orderRefunded,
  orderRejected,
  orderReserved,
  orderShipped,
  paymentAuthorized,
  paymentDeclined,
} from './orderEvents.ts';
import {
  categoryChanged,
  productChanged,
  productRemoved,
  stockChanged,
} from './productEvents.ts';
import { stockRejected, stockReserved } from './reservationEvents.ts';

/** Every event of the shop; exchanges, queues and bindings are generated from it. */
export const events = [
  customerRegistered,
  customerDeleted,
  productChanged,
  productRemoved,
  categoryChanged,
  stockChanged,
  orderPlaced,
  stockReserved,
  stockRejected,
  orderReserved,
  paymentAuthorized,
  paymentDeclined,
  orderConfirmed,
  orderRejected,
  orderCancelled,
  orderShipped,
  orderDelivered,
  orderRefunded,
] as const;
