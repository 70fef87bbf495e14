import { type RouteConfig, route } from '@react-router/dev/routes';
import { accountRoutes } from './account/accountRoutes.ts';
import { basketRoutes } from './basket/basketRoutes.ts';
import { checkoutRoutes } from './checkout/checkoutRoutes.ts';
import { orderRoutes } from './orders/orderRoutes.ts';
import { staffRoutes } from './staff/staffRoutes.ts';

const routes: RouteConfig = [
  route(':locale', 'routes/home.tsx'),
  route(':locale/category/:category', 'routes/category.tsx'),
  route(':locale/product/:slug', 'routes/product.tsx'),
  route(':locale/search', 'routes/search.tsx'),
  route(':locale/suggestions', 'routes/suggestions.ts'),
  route(':locale/about', 'routes/about.tsx'),
  route(':locale/legal', 'routes/legal.tsx'),
  ...accountRoutes,
  ...basketRoutes,
  ...checkoutRoutes,
  ...orderRoutes,
  ...staffRoutes,
  route('*', 'routes/notFound.tsx'),
];

export default routes;
