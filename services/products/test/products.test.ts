import { Problem } from '@comptoir/contracts/common';
import { productInput, text } from '@comptoir/shop-testing/productInput';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

let test: TestProducts;

beforeAll(async () => {
  test = await startTestProducts();
  await test.shop.category('cups', text('Cups', 'Tasses'));
  await test.shop.category('pots', text('Pots', 'Casseroles'));
});
afterAll(() => test.close());

function write(method: string, path: string, body?: unknown, headers = {}) {
  return test.client.ask(path, { method, token: test.staff, body, headers });
}

function fieldsOf(body: unknown): string[] {
  return (Problem.parse(body).errors ?? []).map(({ field }) => field);
}

describe('a product', () => {
  it('is created, read by slug and by id, and listed', async () => {
    const answer = await write(
      'POST',
      '/v1/products',
      productInput('blue-cup'),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    const bySlug = await test.shop.read('blue-cup');
    expect(answer.body).toEqual(bySlug);
    expect(await test.shop.read(bySlug.id)).toEqual(bySlug);
    expect(answer.headers.get('location')).toBe(`/v1/products/${bySlug.id}`);
    const list = await test.shop.waitForTotal(1, '?q=blue');
    expect(list.items[0]).toMatchObject({
      slug: 'blue-cup',
      priceFrom: { amount: 1_000, currency: 'EUR' },
      availability: { status: 'out-of-stock', available: 0 },
    });
  });

  it('is replaced only at the version that was read', async () => {
    const product = await test.shop.product('green-cup');
    const path = `/v1/products/${product.id}`;
    const input = productInput('green-cup', { maker: 'Maison Verte' });
    const first = await write('PUT', path, input, { 'if-match': '"1"' });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ version: 2, maker: 'Maison Verte' });
    expect(first.headers.get('etag')).toBe('"2"');

    const stale = await write('PUT', path, productInput('green-cup'), {
      'if-match': '"1"',
    });
    expect(stale.status).toBe(412);
    expect(fieldsOf(stale.body)).toEqual(['headers.if-match']);
    const blind = await write('PUT', path, productInput('green-cup'));
    expect(blind.status).toBe(400);
    expect(fieldsOf(blind.body)).toEqual(['headers.if-match']);
    expect(await test.shop.read(product.id)).toMatchObject({
      version: 2,
      maker: 'Maison Verte',
    });
  });

  it('accepts one of several concurrent changes', async () => {
    const { id } = await test.shop.product('raced-cup');
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map(maker =>
        write(
          'PUT',
          `/v1/products/${id}`,
          productInput('raced-cup', { maker }),
          {
            'if-match': '"1"',
          },
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 412, 412, 412,
    ]);
    expect((await test.shop.read(id)).version).toBe(2);
  });

  it('is removed, and its slug and SKUs can be used again', async () => {
    const first = await test.shop.product('old-cup');
    await test.shop.waitForTotal(1, '?q=old');
    expect((await write('DELETE', `/v1/products/${first.id}`)).status).toBe(
      204,
    );
    expect((await test.client.ask('/v1/products/old-cup')).status).toBe(404);
    expect((await write('DELETE', `/v1/products/${first.id}`)).status).toBe(
      404,
    );
    await test.shop.waitForTotal(0, '?q=old');
    const second = await test.shop.product('old-cup');
    expect(second.id).not.toBe(first.id);
  });

  it('has a unique slug and unique SKUs', async () => {
    await test.shop.product('own-cup');
    const slug = await write('POST', '/v1/products', {
      ...productInput('other-cup'),
      slug: 'own-cup',
    });
    expect(slug.status).toBe(409);
    expect(fieldsOf(slug.body)).toEqual(['body.slug']);
    const sku = await write('POST', '/v1/products', {
      ...productInput('own-cup'),
      slug: 'other-cup',
    });
    expect(sku.status).toBe(409);
    expect(fieldsOf(sku.body)).toEqual(['body.variants']);
    expect((await test.client.ask('/v1/products/other-cup')).status).toBe(404);
  });
});

describe('a category', () => {
  it('is created, changed and listed in order with its product count', async () => {
    const image = {
      url: await test.shop.image(),
      alt: text('Circle'),
      width: 8,
      height: 8,
    };
    const lamps = {
      name: text('Lamps', 'Lampes'),
      description: text('Light'),
      image,
      position: 0,
    };
    expect((await write('PUT', '/v1/categories/lamps', lamps)).status).toBe(
      201,
    );
    expect((await write('PUT', '/v1/categories/lamps', lamps)).status).toBe(
      204,
    );
    await test.shop.product('desk-lamp', {
      category: 'lamps',
      name: text('Desk'),
    });
    // The products are found by the new category name.
    const renamed = { ...lamps, name: text('Lanterns', 'Lanternes') };
    expect((await write('PUT', '/v1/categories/lamps', renamed)).status).toBe(
      204,
    );
    await test.shop.waitForTotal(1, '?q=lanternes');
    await test.shop.waitForTotal(0, '?q=lampes');
    const { body } = await test.client.ask('/v1/categories');
    expect(body).toMatchObject({
      items: [{ id: 'lamps', productCount: 1, position: 0 }, {}, {}],
    });
  });
});
