import { loadConfig } from '@comptoir/kit/config';
import { runSeed, seedConfigFields } from '@comptoir/kit/seed';
import { z } from 'zod';
import { database } from '../src/models/Models.ts';
import { createCoreServices } from '../src/services/createCoreServices.ts';
import { categories, products } from './catalog.ts';
import { seedCatalog } from './seedCatalog.ts';

const SeedConfig = z.object(seedConfigFields('products'));

await runSeed({
  service: 'products',
  args: process.argv.slice(2),
  configure: () => loadConfig(SeedConfig, process.env),
  async seed({ connection, config }) {
    const models = database.models(connection);
    await database.prepare(connection, models);
    const done = await seedCatalog({
      ...createCoreServices(models),
      categories,
      products,
    });
    return (
      `Demo catalog in ${config.MONGODB_DATABASE}: added ${done.categories} of ${categories.length} categories, ` +
      `${done.products} of ${products.length} products, ${done.movements} deliveries, ${done.images} pictures; ` +
      'existing data is unchanged.'
    );
  },
});
