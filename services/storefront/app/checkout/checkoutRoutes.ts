import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Where a basket becomes an order. */
export const checkoutRoutes: RouteConfigEntry[] = [
  route(':locale/checkout', 'routes/checkout.tsx'),
];
