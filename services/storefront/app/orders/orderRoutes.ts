import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** An order from click to delivery. */
export const orderRoutes: RouteConfigEntry[] = [
  route(':locale/account/orders/:id', 'routes/order.tsx'),
  route(':locale/account/orders/:id/stream', 'routes/orderStream.ts'),
];
