import type { Money } from '@comptoir/contracts/common';
import type { Order, OrderStatus } from '@comptoir/contracts/orders';
import type { Picture } from '../ui/Card.ts';

/** A line of an order, in the language of the page. */
export interface OrderLineView {
  sku: string;
  slug: string;
  name: string;
  variantName: string;
  picture: Picture | null;
  quantity: number;
  unitPrice: Money;
  total: Money;
}

/** A past or upcoming step of an order. */
export interface StepView {
  status: OrderStatus;
  /** Formatted date and time; null for an upcoming step. */
  at: string | null;
}

/** An order as shown to its customer, in the language of the page. */
export interface OrderView extends Pick<
  Order,
  | 'id'
  | 'number'
  | 'version'
  | 'status'
  | 'reason'
  | 'totals'
  | 'address'
  | 'shipment'
  | 'cancellable'
> {
  lines: OrderLineView[];
  steps: StepView[];
  /** Whether the order has reached a final state. */
  final: boolean;
  /** Whether it can still change, so that the page follows its events. */
  followed: boolean;
  /** Lines with insufficient stock, by name. */
  missing: { name: string; wanted: number; available: number }[];
  shippingMethod: string;
  payment: Order['payment']['status'] | 'notCharged';
}
