import type { ShipmentInput } from '@comptoir/contracts/orderRequests';
import { Order, OrderList, type OrderStatus } from '@comptoir/contracts/orders';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import { pagePath } from './pagePath.ts';

/** Orders for staff. Actions reject with 409 if the order's status no longer allows them. */
export function createStaffOrders(caller: ServiceCaller) {
  const path = (id: string) => `/v1/orders/${encodeURIComponent(id)}`;
  const step = (id: string, name: string, json: object) =>
    caller.ask(Order, { method: 'POST', path: `${path(id)}/${name}`, json });
  return {
    /** Newest first; `q`: number or id of an order, or id of a customer. */
    list: (query: {
      q?: string | undefined;
      status?: OrderStatus | undefined;
      cursor?: string | undefined;
      limit?: number;
    }) => caller.ask(OrderList, { path: pagePath('/v1/orders', query) }),
    one: (id: string) => caller.ask(Order, { path: path(id) }),
    ship: (id: string, input: ShipmentInput) => step(id, 'shipment', input),
    deliver: (id: string) => step(id, 'delivery', {}),
    refund: (id: string, note: string | null) => step(id, 'refund', { note }),
    cancel: (id: string, note: string | null) =>
      step(id, 'cancellation', { note }),
  };
}
