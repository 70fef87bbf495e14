import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** What one is about to buy. */
export const basketRoutes: RouteConfigEntry[] = [
  route(':locale/basket', 'routes/basket.tsx'),
];
