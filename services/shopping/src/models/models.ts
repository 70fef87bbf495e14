import { DeadLetterStore } from '@comptoir/kit/deadLetters/deadLetterStore';
import { AuditNotes } from '@comptoir/kit/mongo/auditNotes';
import { AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import { createOutboxIndex } from '@comptoir/kit/mongo/outboxIndex';
import type { Connection } from 'mongoose';
import { basketModel } from './basketModel.ts';
import { productViewModel, stockViewModel } from './catalogModels.ts';
import { goneCustomerModel } from './goneCustomerModel.ts';
import { orderModel } from './orderModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the service, on one connection. */
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

/** The collections whose documents carry an outbox. */
export const outboxCollections = ['orders'] as const;

/** Makes collections and indexes that are missing. */
export async function prepareDatabase(
  connection: Connection,
  models: Models,
): Promise<void> {
  await Promise.all([
    models.products.createIndexes(),
    models.stock.createCollection(),
    models.baskets.createIndexes(),
    models.orders.createIndexes(),
    models.goneCustomers.createCollection(),
    models.audit.prepare(),
    models.deadLetters.prepare(),
  ]);
  await Promise.all(
    outboxCollections.map(name =>
      createOutboxIndex(connection.collection(name)),
    ),
  );
}
