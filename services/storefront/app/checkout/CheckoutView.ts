import type { Money } from '@comptoir/contracts/common';
import type { AddressEntry } from '@comptoir/contracts/customers';
import type { OrderTotals } from '@comptoir/contracts/orders';
import type { ShippingMethod } from '@comptoir/contracts/shipping';
import type { PaymentForm } from '../../src/PaymentForm.ts';
import type { Picture } from '../ui/Card.ts';

/** Address and delivery chosen so far. */
export interface Delivery {
  /** Id of an address book entry, or `new`. */
  addressId: string;
  country: string;
  shippingMethod: string;
}

/** A line to order, in the language of the page. */
export interface CheckoutLine {
  sku: string;
  name: string;
  variantName: string;
  picture: Picture | null;
  quantity: number;
  total: Money;
}

/** A delivery option in the language of the page. */
export interface MethodView extends Pick<
  ShippingMethod,
  'id' | 'cost' | 'days'
> {
  name: string;
}

/** Data of the checkout page. */
export interface CheckoutView {
  /** Idempotency key of the page: all its submissions place one order at most. */
  key: string;
  lines: CheckoutLine[];
  addresses: AddressEntry[];
  /** Delivery options for `delivery.country`, cheapest first. */
  methods: MethodView[];
  /** The delivery that the totals are for. */
  delivery: Delivery;
  /** Undefined if the shop does not ship to the country. */
  totals: OrderTotals | undefined;
  payment: PaymentForm;
}
