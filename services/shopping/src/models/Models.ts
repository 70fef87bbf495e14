import { DeadLetterStore } from '@comptoir/kit/deadLetters/DeadLetterStore';
import { AuditNotes } from '@comptoir/kit/mongo/AuditNotes';
import { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import { defineDatabase } from '@comptoir/kit/mongo/defineDatabase';
import type { Connection } from 'mongoose';
import { basketModel } from './basketModel.ts';
import { productViewModel, stockViewModel } from './catalogModels.ts';
import { goneCustomerModel } from './goneCustomerModel.ts';
import { orderModel } from './orderModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Creates the models of the service on one connection. */
export function createModels(connection: Connection) {
  const audit = new AuditTrail(connection);
  return {
    products: productViewModel(connection),
    stock: stockViewModel(connection),
    baskets: basketModel(connection),
    orders: orderModel(connection),
    goneCustomers: goneCustomerModel(connection),
    audit,
    orderAudits: new AuditNotes({
      collection: connection.collection('orders'),
      trail: audit,
    }),
    deadLetters: new DeadLetterStore(connection),
  };
}

/** The service's collections. */
export const database = defineDatabase({
  models: createModels,
  outboxes: ['orders'],
  handedOver: ['orders'],
});
