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
});
afterAll(() => test.close());

function write(method: string, path: string, body?: unknown, headers = {}) {
  return test.client.ask(path, { method, token: test.staff, body, headers });
}

function fieldsOf(body: unknown): string[] {
  return (Problem.parse(body).errors ?? []).map(({ field }) => field);
}

describe('invalid input', () => {
  const good = productInput('good-cup');
  const variant = {
    sku: 'X',
    name: text('x'),
    price: { amount: 1, currency: 'EUR' as const },
  };
  const cases: [string, unknown, string[]][] = [
    ['a number', 7, ['body']],
    [
      'an empty object',
      {},
      [
        'body.slug',
        'body.category',
        'body.maker',
        'body.name',
        'body.summary',
        'body.description',
        'body.variants',
      ],
    ],
    [
      'a negative price',
      {
        ...good,
        variants: [{ ...variant, price: { amount: -1, currency: 'EUR' } }],
      },
      ['body.variants.0.price.amount'],
    ],
    [
      'a fractional price',
      {
        ...good,
        variants: [{ ...variant, price: { amount: 1.5, currency: 'EUR' } }],
      },
      ['body.variants.0.price.amount'],
    ],
    [
      'a huge price',
      {
        ...good,
        variants: [{ ...variant, price: { amount: 1e300, currency: 'EUR' } }],
      },
      ['body.variants.0.price.amount'],
    ],
    [
      'a foreign currency',
      {
        ...good,
        variants: [{ ...variant, price: { amount: 1, currency: 'USD' } }],
      },
      ['body.variants.0.price.currency'],
    ],
    [
      'a duplicate SKU',
      { ...good, variants: [variant, variant] },
      ['body.variants.1.sku'],
    ],
    ['no variant', { ...good, variants: [] }, ['body.variants']],
    ['one language', { ...good, name: { en: 'Cup' } }, ['body.name.fr']],
    ['a query operator', { ...good, slug: { $ne: '' } }, ['body.slug']],
    [
      'stock in a variant',
      { ...good, variants: [{ ...variant, available: 9 }] },
      ['body.variants.0.available'],
    ],
    ['an unknown key', { ...good, colour: 'red' }, ['body.colour']],
    [
      'an unknown category',
      { ...good, category: 'nowhere' },
      ['body.category'],
    ],
    [
      'an unknown picture',
      {
        ...good,
        images: [
          { url: '/v1/images/no.svg', alt: text('a'), width: 1, height: 1 },
        ],
      },
      ['body.images.0.url'],
    ],
    [
      'a picture on another host',
      {
        ...good,
        images: [
          {
            url: 'https://elsewhere.example/a.png',
            alt: text('a'),
            width: 1,
            height: 1,
          },
        ],
      },
      ['body.images.0.url'],
    ],
  ];

  it.each(cases)(
    '%s is refused with its field named, and nothing is written',
    async (_, body, fields) => {
      const before = (await test.shop.list()).total;
      const answer = await write('POST', '/v1/products', body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toContain(
        'application/problem+json',
      );
      expect(fieldsOf(answer.body)).toEqual(fields);
      expect((await test.client.ask('/v1/products/good-cup')).status).toBe(404);
      expect((await test.shop.list()).total).toBe(before);
    },
  );

  it('malformed JSON, another media type and an oversized body are refused', async () => {
    const malformed = await write('POST', '/v1/products', '{"slug": ');
    expect(malformed.status).toBe(400);
    expect(fieldsOf(malformed.body)).toEqual(['body']);
    const xml = await write('POST', '/v1/products', '<a/>', {
      'content-type': 'text/xml',
    });
    expect(xml.status).toBe(415);
    const big = await write('POST', '/v1/products', `"${'x'.repeat(300_000)}"`);
    expect(big.status).toBe(413);
  });

  it('unknown ids, paths and methods are refused', async () => {
    const unknown = await test.client.ask('/v1/products/prd_ghost');
    expect(unknown.status).toBe(404);
    expect(Problem.parse(unknown.body).detail).toContain('prd_ghost');
    const put = await write(
      'PUT',
      '/v1/products/prd_ghost',
      productInput('g'),
      { 'if-match': '"1"' },
    );
    expect(put.status).toBe(404);
    expect((await test.client.ask('/v2/nothing')).status).toBe(404);
    const patch = await test.client.ask('/v1/products', { method: 'PATCH' });
    expect(patch.status).toBe(405);
    expect(patch.headers.get('allow')).toBe('GET, HEAD, POST');
    expect((await test.client.ask('/v1/products/%ff')).status).toBe(400);
  });

  it.each([
    ['limit=0', 'query.limit'],
    ['limit=101', 'query.limit'],
    ['limit=1e2', 'query.limit'],
    ['limit=', 'query.limit'],
    ['minPrice=-1', 'query.minPrice'],
    ['minPrice=99999999999999', 'query.minPrice'],
    ['minPrice=5&maxPrice=4', 'query.maxPrice'],
    ['sort=best', 'query.sort'],
    ['locale=de', 'query.locale'],
    ['category=a&category=b', 'query.category'],
    ['inStock=yes', 'query.inStock'],
    ['colour=red', 'query.colour'],
    [`q=${'x'.repeat(201)}`, 'query.q'],
    ['maker=', 'query.maker'],
    ['q[$ne]=1', 'query.q[$ne]'],
  ])('the query %s is refused', async (query, field) => {
    const answer = await test.client.ask(`/v1/products?${query}`);
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer.body)).toEqual([field]);
  });
});

describe('writing', () => {
  const writes: [string, string][] = [
    ['POST', '/v1/products'],
    ['PUT', '/v1/products/prd_1'],
    ['DELETE', '/v1/products/prd_1'],
    ['PUT', '/v1/categories/cups'],
    ['POST', '/v1/stock/X/movements'],
    ['GET', '/v1/stock/X/movements'],
    ['POST', '/v1/images'],
  ];

  it.each(writes)('%s %s requires the staff role', async (method, path) => {
    const anonymous = await test.client.ask(path, { method });
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers.get('www-authenticate')).toBe('Bearer');
    const token = await test.identity.token({
      sub: 'shopper-1',
      roles: ['customer'],
    });
    expect((await test.client.ask(path, { method, token })).status).toBe(403);
    const expired = await test.identity.token(
      { sub: 'staff-1', roles: ['staff'] },
      '-1h',
    );
    expect(
      (await test.client.ask(path, { method, token: expired })).status,
    ).toBe(401);
    expect(
      (await test.client.ask(path, { method, token: 'not.a.token' })).status,
    ).toBe(401);
  });
});
