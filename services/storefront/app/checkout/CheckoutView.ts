import type { Money } from '@comptoir/contracts/common';
import type { AddressEntry } from '@comptoir/contracts/customers';
import type { OrderTotals } from '@comptoir/contracts/orders';
import type { ShippingMethod } from '@comptoir/contracts/shipping';
import type { PaymentForm } from '../../src/PaymentForm.ts';
import type { Picture } from '../ui/Card.ts';

/** Where the goods go, and how; as far as it is chosen. */
export interface Delivery {
  /** An entry of the address book, or `new`. */
  addressId: string;
  country: string;
  shippingMethod: string;
}

/** One thing that is about to be ordered, in the language of the page. */
export interface CheckoutLine {
  sku: string;
  name: string;
  variantName: string;
  picture: Picture | null;
  quantity: number;
  total: Money;
}

/** A way to send goods, in the language of the page. */
export interface MethodView extends Pick<
  ShippingMethod,
  'id' | 'cost' | 'days'
> {
  name: string;
}

/** Everything that one looks at before ordering. */
export interface CheckoutView {
  /** The same for all that is sent from this page: one order comes of it. */
  key: string;
  lines: CheckoutLine[];
  addresses: AddressEntry[];
  /** Ways to send goods to `delivery.country`, cheapest first. */
  methods: MethodView[];
  /** What the totals are of. */
  delivery: Delivery;
  /** Undefined where nothing is sent to. */
  totals: OrderTotals | undefined;
  payment: PaymentForm;
}
