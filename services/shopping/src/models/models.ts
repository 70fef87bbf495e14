import { DeadLetterStore } from '@comptoir/kit/deadLetters/deadLetterStore';
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
