import type { Basket } from '@comptoir/contracts/baskets';
import type { OrderInput } from '@comptoir/contracts/orderRequests';
import type { Order, OrderTotals } from '@comptoir/contracts/orders';
import type { ShippingMethod, TotalsQuery } from '@comptoir/contracts/shipping';

/** Whose basket: a guest's, who knows its id, or that of who is signed in. */
export type BasketOwner = { basketId: string } | 'customer';

/** The shopping service as one shopper uses it; rejections are those of `ServiceCaller`. */
export interface ShoppingClient {
  /** Begins a guest's basket. */
  createBasket(): Promise<Basket>;
  /** `timeout` in milliseconds, where the usual one is too long to wait. */
  basket(owner: BasketOwner, timeout?: number): Promise<Basket>;
  /** `quantity`: how many units it shall hold; 0 takes the line out. */
  putLine(owner: BasketOwner, sku: string, quantity: number): Promise<Basket>;
  /** Adds a guest's basket to the customer's, once. */
  merge(basketId: string): Promise<Basket>;
  /** Cheapest first; `country` as ISO 3166-1 alpha-2. */
  shippingMethods(country: string): Promise<ShippingMethod[]>;
  /** What the customer's basket would cost as an order, at the prices of now. */
  previewTotals(query: TotalsQuery): Promise<OrderTotals>;

  /** One order for each key. Rejects with 409 when the basket or its total is no longer what was shown. */
  placeOrder(key: string, input: OrderInput): Promise<Order>;
  order(id: string): Promise<Order>;
  /** Server-sent events: `order` at once and at each change. */
  followOrder(id: string, signal: AbortSignal): Promise<Response>;
  cancelOrder(id: string): Promise<Order>;
}
