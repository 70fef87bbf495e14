import type { Basket, MergedBasket } from '@comptoir/contracts/baskets';
import type { OrderInput } from '@comptoir/contracts/orderRequests';
import type { Order, OrderTotals } from '@comptoir/contracts/orders';
import type { ShippingMethod, TotalsQuery } from '@comptoir/contracts/shipping';

/** Owner of a basket: a guest by the basket's id, or the signed-in customer. */
export type BasketOwner = { basketId: string } | 'customer';

/** Client of the shopping service for one shopper; rejections are those of `ServiceCaller`. */
export interface ShoppingClient {
  /** Creates a guest's basket. */
  createBasket(): Promise<Basket>;
  /** `timeout` in milliseconds, if the default is too long. */
  basket(owner: BasketOwner, timeout?: number): Promise<Basket>;
  /** `quantity`: new number of units; 0 removes the line. */
  putLine(owner: BasketOwner, sku: string, quantity: number): Promise<Basket>;
  /** Merges a guest's basket into the customer's, once. */
  merge(basketId: string): Promise<MergedBasket>;
  /** Cheapest first; `country` as ISO 3166-1 alpha-2. */
  shippingMethods(country: string): Promise<ShippingMethod[]>;
  /** Totals of the customer's basket as an order, at current prices. */
  previewTotals(query: TotalsQuery): Promise<OrderTotals>;

  /** Places one order for each key. Rejects with 409 if the basket or its total has changed. */
  placeOrder(key: string, input: OrderInput): Promise<Order>;
  order(id: string): Promise<Order>;
  /** Server-sent events: `order` at the start and after each change. */
  followOrder(id: string, signal: AbortSignal): Promise<Response>;
  cancelOrder(id: string): Promise<Order>;
}
