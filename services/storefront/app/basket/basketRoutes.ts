import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Route of the basket. */
export const basketRoutes: RouteConfigEntry[] = [
  route(':locale/basket', 'routes/basket.tsx'),
];
