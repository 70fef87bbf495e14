import { eventually } from '@comptoir/kit-testing/eventually';
import { testParts } from '@comptoir/kit-testing/testParts';
import mongoose from 'mongoose';
import { database } from '../src/models/Models.ts';
import type { MovementDocument } from '../src/models/movementModel.ts';
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

function receive(sku: string, quantity: number, key: string) {
  const facts = { reason: 'received' as const, note: null, actor: 'staff-1' };
  return services.stock.record({ sku, quantity, key, ...facts });
}

/** The state after a crash: the level includes a movement whose document is missing. */
async function interrupt(sku: string): Promise<MovementDocument> {
  await receive(sku, 5, 'first');
  const movement = await receive(sku, 3, 'second');
  await models.movements.deleteOne({ _id: movement._id });
  await models.stock.updateOne({ _id: sku }, { $push: { inFlight: movement } });
  return movement;
}

it('writes a movement interrupted by a crash', async () => {
  const movement = await interrupt('SWEPT');
  await services.stock.finishOld(new Date(Date.now() + 1_000));
  expect(await repositories.movements.sum('SWEPT')).toBe(8);
  expect(await repositories.movements.find(movement._id)).toMatchObject({
    quantity: 3,
  });
  const stock = await repositories.stock.find('SWEPT');
  expect(stock).toMatchObject({ available: 8, version: 2, inFlight: [] });
});

it('answers a repeated request from `inFlight` and applies the movement once', async () => {
  const movement = await interrupt('ASKED');
  expect((await receive('ASKED', 3, 'second'))._id).toBe(movement._id);
  expect((await services.stock.level('ASKED')).available).toBe(8);
  expect(await repositories.movements.sum('ASKED')).toBe(8);
});

it('rebuilds a level from its movements, including interrupted ones', async () => {
  await interrupt('REBUILT');
  await models.stock.updateOne({ _id: 'REBUILT' }, { $set: { available: 99 } });
  expect(await services.stock.rebuild('REBUILT')).toBe(true);
  expect(await repositories.stock.find('REBUILT')).toMatchObject({
    available: 8,
    version: 3,
  });
  expect(await services.stock.rebuild('REBUILT')).toBe(false);
  await eventually(async () => {
    const stock = await repositories.stock.find('REBUILT');
    expect(stock?.outbox?.at(-1)?.data).toMatchObject({
      available: 8,
      change: -91,
    });
  });
});
