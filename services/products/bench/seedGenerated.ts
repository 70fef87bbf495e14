import { loadConfig } from '@comptoir/kit/config';
import { databaseFields } from '@comptoir/kit/configFields';
import { exitWithError } from '@comptoir/kit/exitWithError';
import { withDatabase } from '@comptoir/kit/mongo/withDatabase';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { database } from '../src/models/Models.ts';
import { generateCategories, generateProduct } from './generateProducts.ts';

const BATCH = 1_000;

/**
 * `node bench/seedGenerated.ts <count>`: replaces the catalog of
 * MONGODB_DATABASE with that many generated products, for benchmarks. Local
 * mode only; publishes no events.
 */
const Config = z.object({
  COMPTOIR_MODE: z
    .literal('local')
    .describe('local: generated products replace the catalog of a database'),
  ...databaseFields('products'),
});

try {
  const config = loadConfig(Config, process.env);
  const count = z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .parse(process.argv[2] ?? 10_000);
  await withDatabase('products-bench', config, connection =>
    fill(connection, count),
  );
  console.log(
    `Wrote ${count} generated products to ${config.MONGODB_DATABASE}`,
  );
} catch (error) {
  exitWithError(error);
}

async function fill(connection: Connection, count: number): Promise<void> {
  const models = database.models(connection);
  const otherCount = await models.products.countDocuments({
    _id: { $not: /^prd_bench/ },
  });
  if (otherCount > 0) {
    throw new Error(
      `${connection.name} contains ${otherCount} products that were not generated: nothing was written. Set MONGODB_DATABASE to another database.`,
    );
  }
  await connection.dropDatabase();
  await database.prepare(connection, models);
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
}
