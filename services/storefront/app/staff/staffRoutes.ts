import { index, route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Routes of the back office within one frame. */
export const staffRoutes: RouteConfigEntry[] = [
  route(':locale/staff', 'routes/staff.tsx', [
    index('routes/staffOverview.tsx'),
    route('orders', 'routes/staffOrders.tsx'),
    route('orders/:id', 'routes/staffOrder.tsx'),
    route('products', 'routes/staffProducts.tsx'),
    route('products/new', 'routes/staffNewProduct.tsx'),
    route('products/:id', 'routes/staffProduct.tsx'),
    route('products/:id/pictures', 'routes/staffPictures.tsx'),
    route('stock', 'routes/staffStock.tsx'),
    route('stock/:sku', 'routes/staffSku.tsx'),
    route('customers', 'routes/staffCustomers.tsx'),
    route('dead-letters', 'routes/staffLetters.tsx'),
    route('dead-letters/:service/:id', 'routes/staffLetter.tsx'),
    route('audit', 'routes/staffAudit.tsx'),
  ]),
];
