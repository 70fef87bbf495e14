import { Basket, MergedBasket } from '@comptoir/contracts/baskets';
import { Order, OrderTotals } from '@comptoir/contracts/orders';
import { ShippingMethodList } from '@comptoir/contracts/shipping';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import type { BasketOwner, ShoppingClient } from './ShoppingClient.ts';

/** Creates a client of the shopping service. */
export function createShoppingClient(caller: ServiceCaller): ShoppingClient {
  const order = (id: string) => `/v1/orders/${encodeURIComponent(id)}`;
  return {
    createBasket: () =>
      caller.ask(Basket, { method: 'POST', path: '/v1/baskets' }),
    basket: (owner, timeout) =>
      caller.ask(Basket, {
        path: basketPath(owner),
        ...(timeout !== undefined && { timeout }),
      }),
    putLine: (owner, sku, quantity) =>
      caller.ask(Basket, {
        method: 'PUT',
        path: `${basketPath(owner)}/lines/${encodeURIComponent(sku)}`,
        json: { quantity },
      }),
    merge: basketId =>
      caller.ask(MergedBasket, {
        method: 'POST',
        path: '/v1/me/basket/merge',
        json: { basketId },
      }),
    shippingMethods: async country => {
      const query = new URLSearchParams({ country });
      const path = `/v1/shipping-methods?${query}`;
      const list = await caller.ask(ShippingMethodList, { path });
      return list.items;
    },
    previewTotals: query => {
      const path = `/v1/me/basket/totals?${new URLSearchParams(query)}`;
      return caller.ask(OrderTotals, { path });
    },

    placeOrder: (key, json) =>
      caller.ask(Order, {
        method: 'POST',
        path: '/v1/orders',
        json,
        headers: { 'idempotency-key': key },
      }),
    order: id => caller.ask(Order, { path: order(id) }),
    followOrder: (id, signal) =>
      caller.open(
        {
          path: `${order(id)}/stream`,
          headers: { accept: 'text/event-stream' },
        },
        signal,
      ),
    cancelOrder: id =>
      caller.ask(Order, {
        method: 'POST',
        path: `${order(id)}/cancellation`,
        json: {},
      }),
  };
}

function basketPath(owner: BasketOwner): string {
  return owner === 'customer'
    ? '/v1/me/basket'
    : `/v1/baskets/${encodeURIComponent(owner.basketId)}`;
}
