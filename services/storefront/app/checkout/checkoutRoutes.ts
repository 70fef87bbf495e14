import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Route of the checkout. */
export const checkoutRoutes: RouteConfigEntry[] = [
  route(':locale/checkout', 'routes/checkout.tsx'),
];
