import type { Connection } from 'mongoose';
import { DeadLetterStore } from '@comptoir/kit/deadLetters/DeadLetterStore';
import { AuditNotes } from '@comptoir/kit/mongo/AuditNotes';
import { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import { defineDatabase } from '@comptoir/kit/mongo/defineDatabase';
import { type CategoryModel, categoryModel } from './categoryModel.ts';
import { imageModel } from './imageModel.ts';
import { movementModel } from './movementModel.ts';
import { type ProductModel, productModel } from './productModel.ts';
import { reservationModel } from './reservationModel.ts';
import { stockModel } from './stockModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Creates every model of the service on one connection. */
export function createModels(connection: Connection) {
  const audit = new AuditTrail(connection);
  const products = productModel(connection);
  const categories = categoryModel(connection);
  return {
    products,
    categories,
    stock: stockModel(connection),
    movements: movementModel(connection),
    images: imageModel(connection),
    reservations: reservationModel(connection),
    audit,
    productAudits: notesOf(products, audit),
    categoryAudits: notesOf(categories, audit),
    deadLetters: new DeadLetterStore(connection),
  };
}

function notesOf(
  { db, collection: { collectionName } }: ProductModel | CategoryModel,
  trail: AuditTrail,
): AuditNotes {
  return new AuditNotes({ collection: db.collection(collectionName), trail });
}

/** The service's collections. `stock` and `reservations` publish at once, because orders wait for their events. */
export const database = defineDatabase({
  models: createModels,
  outboxes: ['products', 'categories', 'stock', 'reservations'],
  handedOver: ['stock', 'reservations'],
});
