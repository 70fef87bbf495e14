import type { Connection } from 'mongoose';
import { DeadLetterStore } from '@comptoir/kit/deadLetters/deadLetterStore';
import { AuditNotes } from '@comptoir/kit/mongo/auditNotes';
import { AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import { createOutboxIndex } from '@comptoir/kit/mongo/outboxIndex';
import { type CategoryModel, categoryModel } from './categoryModel.ts';
import { imageModel } from './imageModel.ts';
import { movementModel } from './movementModel.ts';
import { type ProductModel, productModel } from './productModel.ts';
import { reservationModel } from './reservationModel.ts';
import { stockModel } from './stockModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the service, on one connection. */
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

/** The collections whose documents carry an outbox. */
export const outboxCollections = [
  'products',
  'categories',
  'stock',
  'reservations',
] as const;

/** Those whose writers hand their events over to be sent at once. */
export const handedOverCollections = ['stock', 'reservations'] as const;

/** Makes collections and indexes that are missing. */
export async function prepareDatabase(
  connection: Connection,
  models: Models,
): Promise<void> {
  await Promise.all([
    models.products.createIndexes(),
    models.categories.createCollection(),
    models.stock.createIndexes(),
    models.movements.createIndexes(),
    models.images.createCollection(),
    models.reservations.createIndexes(),
    models.audit.prepare(),
    models.productAudits.prepare(),
    models.categoryAudits.prepare(),
    models.deadLetters.prepare(),
  ]);
  await Promise.all(
    outboxCollections.map(name =>
      createOutboxIndex(connection.collection(name)),
    ),
  );
}
