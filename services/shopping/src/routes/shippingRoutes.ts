import {
  ShippingMethodList,
  ShippingQuery,
} from '@comptoir/contracts/shipping';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { shippingMethods } from '../shipping/shippingMethods.ts';

/** How goods can be sent. */
export function shippingRoutes(): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/shipping-methods',
      operationId: 'listShippingMethods',
      summary: 'Lists how goods can be sent to a country, and for how much',
      tag: 'shipping',
      access: 'public',
      query: ShippingQuery,
      responses: {
        200: { description: 'Cheapest first', schema: ShippingMethodList },
      },
      handle: ({ query }) => ({
        status: 200,
        json: { items: shippingMethods(query.country) },
      }),
    }),
  ];
}
