import { DeadLetterStore } from '@comptoir/kit/deadLetters/deadLetterStore';
import { AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import { defineDatabase } from '@comptoir/kit/mongo/defineDatabase';
import type { Connection } from 'mongoose';
import { basketModel } from './basketModel.ts';
import { productViewModel, stockViewModel } from './catalogModels.ts';
import { goneCustomerModel } from './goneCustomerModel.ts';
import { orderModel } from './orderModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the service, on one connection. */
export function createModels(connection: Connection) {
  return {
    products: productViewModel(connection),
    stock: stockViewModel(connection),
    baskets: basketModel(connection),
    orders: orderModel(connection),
    goneCustomers: goneCustomerModel(connection),
    audit: new AuditTrail(connection),
    deadLetters: new DeadLetterStore(connection),
  };
}

/** The service's collections. */
export const database = defineDatabase({
  models: createModels,
  outboxes: ['orders'],
  handedOver: ['orders'],
});
