import { AuditList } from '@comptoir/contracts/audit';
import { StockOverview } from '@comptoir/contracts/products';
import { newId } from '@comptoir/kit/newId';
import mongoose from 'mongoose';
import { productInput, text } from '@comptoir/shop-testing/productInput';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';
import { eventually } from '@comptoir/kit-testing/eventually';

let test: TestProducts;

beforeAll(async () => {
  test = await startTestProducts();
  await test.shop.category('cups');
});
afterAll(() => test.close());

function ask(path: string, method = 'GET', body?: unknown, headers = {}) {
  return test.client.ask(path, { method, token: test.staff, body, headers });
}

async function trailOf(subject: string) {
  const { body } = await ask(`/v1/audit?subject=${subject}`);
  return AuditList.parse(body).items;
}

async function stock(query: string): Promise<StockOverview> {
  return StockOverview.parse((await ask(`/v1/stock${query}`)).body);
}

it('the audit trail records each change of a product: actor, action, before and after', async () => {
  const { id } = await test.shop.product('trail-cup');
  const path = `/v1/products/${id}`;
  const input = productInput('trail-cup', { maker: 'Other' });
  await ask(path, 'PUT', input, { 'if-match': '"1"' });
  // Refused: nothing is changed or audited.
  await ask(path, 'PUT', productInput('x'), { 'if-match': '"1"' });
  await ask(path, 'DELETE');
  expect(await trailOf(id)).toMatchObject([
    {
      action: 'product.removed',
      actor: 'staff-1',
      before: { slug: 'trail-cup', maker: 'Other' },
      after: null,
    },
    {
      action: 'product.replaced',
      before: { maker: 'Atelier Rive' },
      after: { maker: 'Other' },
    },
    { action: 'product.created', before: null, after: { slug: 'trail-cup' } },
  ]);
  const [, replaced] = await trailOf(id);
  expect(replaced?.after).toEqual({ maker: 'Other' });
});

it('the audit trail records each change of a category, a picture and the stock', async () => {
  await test.shop.category('mugs');
  await test.shop.category('mugs');
  await test.shop.category('mugs', text('Big mugs'));
  expect((await trailOf('mugs')).map(({ action }) => action)).toEqual([
    'category.replaced',
    'category.created',
  ]);
  const url = await test.shop.image();
  const [stored] = await trailOf(url.split('/').at(-1) ?? '');
  expect(stored).toMatchObject({ action: 'image.stored', actor: 'staff-1' });

  await test.shop.product('counted-cup');
  await test.shop.receive('COUNTED-CUP', 5, 'delivery-1');
  await test.shop.receive('COUNTED-CUP', 5, 'delivery-1');
  const lost = { reason: 'corrected', quantity: -2, note: 'Broken' };
  const key = { 'idempotency-key': 'broken-cups' };
  await ask('/v1/stock/COUNTED-CUP/movements', 'POST', lost, key);
  expect(await trailOf('COUNTED-CUP')).toMatchObject([
    {
      action: 'stock.corrected',
      before: { available: 5 },
      after: { available: 3, quantity: -2, note: 'Broken' },
    },
    { action: 'stock.received', before: { available: 0 } },
  ]);
});

it('an audit entry interrupted by a crash is written after a restart', async () => {
  const { id } = await test.shop.product('late-cup');
  const database = mongoose.createConnection(test.parts.mongodbUri, {
    dbName: test.parts.database,
  });
  const note = {
    id: newId('aud'),
    actor: 'staff-2',
    action: 'product.replaced',
    subject: id,
    before: {},
    after: {},
  };
  await database
    .collection<{ _id: string }>('products')
    .updateOne({ _id: id }, { $set: { audits: [note] } });
  await database.close();
  await test.restart();
  await test.system.waitUntilComplete();
  await eventually(async () =>
    expect((await trailOf(id))[0]).toMatchObject({ actor: 'staff-2' }),
  );
});

it('the stock is listed by SKU, filtered by prefix and by highest level', async () => {
  for (const [slug, units] of [
    ['list-a', 9],
    ['list-b', 0],
    ['list-c', 3],
  ] as const) {
    await test.shop.product(slug);
    if (units > 0) {
      await test.shop.receive(slug.toUpperCase(), units);
    }
  }
  await eventually(async () => {
    const { items } = await stock('?prefix=LIST-');
    expect(items.map(({ sku, available }) => [sku, available])).toEqual([
      ['LIST-A', 9],
      ['LIST-B', 0],
      ['LIST-C', 3],
    ]);
  });
  const lowPage = await stock('?prefix=LIST-&atMost=3&limit=1');
  expect(lowPage.items).toMatchObject([{ sku: 'LIST-B', slug: 'list-b' }]);
  const rest = `?prefix=LIST-&atMost=3&limit=1&cursor=${lowPage.nextCursor}`;
  expect(await stock(rest)).toMatchObject({
    items: [{ sku: 'LIST-C' }],
    nextCursor: null,
  });
  expect((await ask('/v1/stock?prefix=.*')).status).toBe(400);
});

it('the audit trail is not cached', async () => {
  const { headers } = await ask('/v1/audit');
  expect(headers.get('cache-control')).toBe('no-store');
});

it('audit trail and stock list require the staff role', async () => {
  const token = await test.identity.token({ sub: 'cus_1', roles: [] });
  for (const path of ['/v1/audit', '/v1/stock']) {
    expect((await test.client.ask(path)).status).toBe(401);
    expect((await test.client.ask(path, { token })).status).toBe(403);
  }
});
