import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import { createStaffCustomers } from './createStaffCustomers.ts';
import { createStaffOrders } from './createStaffOrders.ts';
import { createStaffProducts } from './createStaffProducts.ts';
import { createStaffRecords } from './createStaffRecords.ts';
import { createStaffStock } from './createStaffStock.ts';

/** Creates clients of all services for staff. */
export function createStaffClient(
  callers: Record<'customers' | 'products' | 'shopping', ServiceCaller>,
) {
  return {
    orders: createStaffOrders(callers.shopping),
    products: createStaffProducts(callers.products),
    stock: createStaffStock(callers.products),
    customers: createStaffCustomers(callers.customers),
    records: {
      customers: createStaffRecords(callers.customers),
      products: createStaffRecords(callers.products),
      shopping: createStaffRecords(callers.shopping),
    },
  };
}
