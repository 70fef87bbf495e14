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

/** A state that the order has come to, or is still to come to. */
export interface StepView {
  status: OrderStatus;
  /** When, as people write it; null for what is still to come. */
  at: string | null;
}

/** An order as its customer sees it, in the language of the page. */
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
  /** Whether nothing happens to it any more by itself. */
  final: boolean;
  /** What there was too little of, by name. */
  missing: { name: string; wanted: number; available: number }[];
  shippingMethod: string;
  payment: Order['payment']['status'];
}
