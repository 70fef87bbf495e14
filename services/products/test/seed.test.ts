import mongoose from 'mongoose';
import { seedCatalog } from '../seed/seedCatalog.ts';
import type { SeedCategory, SeedProduct } from '../seed/types.ts';
import { createModels } from '../src/models/Models.ts';
import { createCoreServices } from '../src/services/createCoreServices.ts';
import {
  DRAWING,
  productInput,
  text,
} from '@comptoir/shop-testing/productInput';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

const picture = {
  svg: DRAWING,
  alt: text('Circle', 'Cercle'),
  width: 8,
  height: 8,
};
const categories: SeedCategory[] = [
  {
    id: 'cups',
    position: 1,
    name: text('Cups', 'Tasses'),
    description: text('Cups'),
    picture,
  },
];
const products = ['red', 'blue', 'taken'].map((slug, index): SeedProduct => ({
  slug,
  category: 'cups',
  maker: 'Atelier Rive',
  name: text(`${slug} cup`),
  summary: text('A cup'),
  description: text('A cup'),
  variants: [
    {
      sku: slug.toUpperCase(),
      name: text('One size'),
      price: { amount: 100, currency: 'EUR' },
      stock: index === 0 ? 0 : 6,
    },
  ],
  attributes: [],
  pictures: [picture],
  createdAt: `2026-01-0${index + 1}T00:00:00.000Z`,
}));

let test: TestProducts;
const connection = mongoose.createConnection();

beforeAll(async () => {
  test = await startTestProducts();
  await connection.openUri(test.parts.mongodbUri, {
    dbName: test.parts.database,
  });
});
afterAll(async () => {
  await connection.close();
  await test.close();
});

function seed() {
  return seedCatalog({
    ...createCoreServices(createModels(connection)),
    categories,
    products,
  });
}

it('adds missing data once and keeps the changes of staff', async () => {
  // Staff use one of the slugs for another product.
  await test.shop.category('cups', text('Our cups', 'Nos tasses'));
  const own = await test.shop.product('taken', { maker: 'Ours' });

  expect(await seed()).toEqual({
    categories: 0,
    products: 2,
    movements: 1,
    images: 0,
  });
  const list = await test.shop.waitForTotal(3);
  expect(list.items.map(({ slug }) => slug)).toEqual(['taken', 'blue', 'red']);
  const blue = await test.shop.read('blue');
  expect(blue.variants[0]?.availability).toEqual({
    status: 'in-stock',
    available: 6,
  });
  expect(blue.createdAt).toBe('2026-01-02T00:00:00.000Z');
  expect(await test.shop.level('BLUE')).toBe(6);
  expect((await test.shop.read('taken')).id).toBe(own.id);

  await test.client.ask(`/v1/products/${blue.id}`, {
    method: 'PUT',
    token: test.staff,
    body: productInput('blue', { maker: 'Changed by staff' }),
    headers: { 'if-match': '"1"' },
  });
  const red = await test.shop.read('red');
  await test.client.ask(`/v1/products/${red.id}`, {
    method: 'DELETE',
    token: test.staff,
  });
  const before = await allVersions();
  expect(await seed()).toEqual({
    categories: 0,
    products: 0,
    movements: 0,
    images: 0,
  });
  expect(await allVersions()).toEqual(before);
  expect((await test.shop.read('blue')).maker).toBe('Changed by staff');
  expect((await test.client.ask('/v1/products/red')).status).toBe(404);
});

/** Reads the id and version of every document, without outbox fields. */
async function allVersions() {
  const collections = [
    'products',
    'categories',
    'stock',
    'movements',
    'images',
  ];
  return Promise.all(
    collections.map(name =>
      connection
        .collection(name)
        .find({}, { projection: { version: 1 } })
        .sort({ _id: 1 })
        .toArray(),
    ),
  );
}
