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

/** A SKU of which 5 came, shown on a product as `shown` at the level's version. */
async function shelve(sku: string, shown: number): Promise<void> {
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
    variants: [{ sku, available: shown, stockVersion: 1 }],
  });
}

it('finds nothing where all is right', async () => {
  await shelve('RIGHT', 5);
  expect(await repair(true)).toEqual([]);
});

it('a check names a wrong level and changes nothing; a repair sets it right', async () => {
  await shelve('WRONG', 5);
  await models.stock.updateOne({ _id: 'WRONG' }, { $set: { available: 7 } });
  const differences = ['the level of WRONG is 7, its movements make 5'];
  expect(await repair(true)).toEqual(differences);
  expect(await repair(true)).toEqual(differences);
  expect(await repair(false)).toEqual(differences);
  expect(await repair(true)).toEqual([]);
  expect((await services.stock.level('WRONG')).available).toBe(5);
});

it('a level that a product shows wrong is told anew, as of a new version', async () => {
  await shelve('MISSHOWN', 4);
  expect(await repair(false)).toEqual([
    'a product shows 4 of MISSHOWN, of which there are 5',
  ]);
  expect(await repair(true)).toEqual([]);
  const level = await repositories.stock.find('MISSHOWN');
  expect(level).toMatchObject({ available: 5, version: 2 });
  expect(level?.outbox?.at(-1)).toMatchObject({ aggregateVersion: 2 });
});
