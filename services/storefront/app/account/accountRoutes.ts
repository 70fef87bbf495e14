import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Routes of sessions, sign-up, passwords and the account. */
export const accountRoutes: RouteConfigEntry[] = [
  route(':locale/sign-in', 'routes/signIn.tsx'),
  route(':locale/sign-out', 'routes/signOut.ts'),
  route(':locale/sign-up', 'routes/signUp.tsx'),
  route(':locale/account/confirm', 'routes/confirm.tsx'),
  route(':locale/account/forgot', 'routes/forgot.tsx'),
  route(':locale/account/reset', 'routes/reset.tsx'),
  route(':locale/goodbye', 'routes/goodbye.tsx'),
  route(':locale/account', 'routes/profile.tsx'),
  route(':locale/account/addresses', 'routes/addresses.tsx'),
  route(':locale/account/addresses/new', 'routes/newAddress.tsx'),
  route(':locale/account/addresses/:id', 'routes/address.tsx'),
  route(':locale/account/wishlist', 'routes/wishlist.tsx'),
  route(':locale/account/orders', 'routes/orders.tsx'),
  route(':locale/account/data', 'routes/accountData.tsx'),
  route(':locale/account/data/export', 'routes/accountExport.ts'),
];
