import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Routes of an order's page and its event stream. */
export const orderRoutes: RouteConfigEntry[] = [
  route(':locale/account/orders/:id', 'routes/order.tsx'),
  route(':locale/account/orders/:id/stream', 'routes/orderStream.ts'),
];
