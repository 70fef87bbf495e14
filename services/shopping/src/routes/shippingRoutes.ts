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

/** Route of the shipping methods. */
export function shippingRoutes(): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/shipping-methods',
      operationId: 'listShippingMethods',
      summary: 'Lists the shipping methods to a country with their costs',
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
