import { loadConfig } from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/log';
import { connectMongo } from '@comptoir/kit/mongo/connectMongo';
import { z } from 'zod';
import { createModels, prepareDatabase } from '../src/models/models.ts';
import { generateCategories, generateProduct } from './generateProducts.ts';

const BATCH = 1_000;

/**
 * `node bench/seedGenerated.ts <count>`: replaces the catalog of
 * MONGODB_DATABASE by that many generated products. For measuring, in local
 * mode only; nothing is told to anybody.
 */
const Config = z.object({
  COMPTOIR_MODE: z
    .literal('local')
    .describe('local: generated products replace the catalog of a database'),
  MONGODB_URI: z.string().describe('the address of a MongoDB replica set'),
  MONGODB_DATABASE: z
    .string()
    .default('products')
    .describe('a database made for measuring'),
});

try {
  const config = loadConfig(Config, process.env);
  const count = z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .parse(process.argv[2] ?? 10_000);
  const log = createLog({ service: 'products-bench', level: 'warn' });
  const { MONGODB_URI: uri, MONGODB_DATABASE: database } = config;
  const mongo = connectMongo({ uri, database, log });
  await mongo.connected;
  const models = createModels(mongo.connection);
  const others = await models.products.countDocuments({
    _id: { $not: /^prd_bench/ },
  });
  if (others > 0) {
    throw new Error(
      `${database} holds ${others} products that were not generated: nothing was written. Set MONGODB_DATABASE to another.`,
    );
  }
  await mongo.connection.dropDatabase();
  await prepareDatabase(mongo.connection, models);
  await models.categories.insertMany(generateCategories());
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start);
    const products = Array.from({ length: size }, (_, index) =>
      generateProduct(start + index),
    );
    await models.products.insertMany(products, { lean: true });
    await models.stock.insertMany(
      products.flatMap(({ variants, createdAt }) =>
        variants.map(({ sku, available }) => ({
          _id: sku,
          available,
          version: 1,
          updatedAt: createdAt,
          inFlight: [],
        })),
      ),
      { lean: true },
    );
  }
  console.log(`${count} generated products are in ${database}`);
  await mongo.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
