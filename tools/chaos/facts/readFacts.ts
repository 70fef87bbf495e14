import type { Db } from 'mongodb';
import { z } from 'zod';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import {
  CatalogFact,
  CustomerFact,
  DeadLetterFact,
  HistoryFact,
  LevelFact,
  MovementFact,
  OrderFact,
  ProductFact,
  ReservationFact,
  StockFact,
} from './documents.ts';
import type { Facts } from './Facts.ts';
import { readPayments } from './readPayments.ts';

/** Reads the current state from MongoDB, RabbitMQ and the payment double's journal. */
export async function readFacts(shop: Shop): Promise<Facts> {
  const shopping = shop.database('shopping');
  const products = shop.database('products');
  const customers = shop.database('customers');
  return {
    orders: await all(shopping, 'orders', OrderFact),
    drafts: await shopping
      .collection('baskets')
      .countDocuments({ 'checkout._id': { $exists: true } }),
    reservations: await all(products, 'reservations', ReservationFact),
    stock: await all(products, 'stock', StockFact),
    movements: await all(products, 'movements', MovementFact),
    products: await all(products, 'products', ProductFact),
    catalog: await all(shopping, 'products', CatalogFact),
    levels: await all(shopping, 'stock', LevelFact),
    history: await all(customers, 'orders', HistoryFact),
    customers: await all(customers, 'customers', CustomerFact),
    payments: await readPayments(shop.journal),
    queues: await shop.bus.depths(),
    dead: await waitingLetters(shop),
    receipts: shop.buyers.flatMap(({ receipts }) => receipts),
  };
}

/** Message ids of dead letters that are neither redriven nor discarded. */
async function waitingLetters(shop: Shop): Promise<string[]> {
  const letters = await Promise.all(
    BUS_NAMES.map(name =>
      all(shop.database(name), 'dead-letters', DeadLetterFact),
    ),
  );
  return letters
    .flat()
    .filter(({ state }) => state === 'waiting')
    .map(({ messageId }) => messageId);
}

async function all<T>(
  database: Db,
  collection: string,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const found = await database
    .collection(collection)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return z.array(schema).parse(found);
}
