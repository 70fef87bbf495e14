import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** How one gets in and out, and what one finds inside. */
export const accountRoutes: RouteConfigEntry[] = [
  route(':locale/sign-in', 'routes/signIn.tsx'),
  route(':locale/sign-out', 'routes/signOut.ts'),
];
