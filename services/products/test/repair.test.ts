import { testParts } from '@comptoir/kit-testing/testParts';
import mongoose from 'mongoose';
import { repairLevels } from '../repair/repairLevels.ts';
import { database } from '../src/models/Models.ts';
import { createCoreServices } from '../src/services/createCoreServices.ts';

const parts = testParts();
const connection = mongoose.createConnection();
const models = database.models(connection);
const { repositories, services } = createCoreServices(models);

beforeAll(async () => {
  await connection.openUri(parts.mongodbUri, { dbName: parts.database });
  await database.prepare(connection, models);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const repair = (check: boolean) =>
  repairLevels({ stock: services.stock, levels: repositories.stock, check });

/** Receives 5 units of a SKU and stores a product that lists `copied` units at the level's version. */
async function shelve(sku: string, copied: number): Promise<void> {
  await services.stock.record({
    sku,
    quantity: 5,
    key: 'first',
    note: null,
    reason: 'received',
    actor: 'staff-1',
  });
  await models.products.collection.insertOne({
    slug: sku.toLowerCase(),
    variants: [{ sku, available: copied, stockVersion: 1 }],
  });
}

it('reports no difference for a correct level', async () => {
  await shelve('RIGHT', 5);
  expect(await repair(true)).toEqual([]);
});

it('a check reports a wrong level without changing it; a repair corrects it', async () => {
  await shelve('WRONG', 5);
  await models.stock.updateOne({ _id: 'WRONG' }, { $set: { available: 7 } });
  const differences = [
    'the level of WRONG is 7, but its movements add up to 5',
  ];
  expect(await repair(true)).toEqual(differences);
  expect(await repair(true)).toEqual(differences);
  expect(await repair(false)).toEqual(differences);
  expect(await repair(true)).toEqual([]);
  expect((await services.stock.level('WRONG')).available).toBe(5);
});

it('a level whose copy on a product is wrong is published again under a new version', async () => {
  await shelve('MISCOPIED', 4);
  expect(await repair(false)).toEqual([
    'a product lists 4 units of MISCOPIED, but 5 are available',
  ]);
  expect(await repair(true)).toEqual([]);
  const level = await repositories.stock.find('MISCOPIED');
  expect(level).toMatchObject({ available: 5, version: 2 });
  expect(level?.outbox?.at(-1)).toMatchObject({ aggregateVersion: 2 });
});
