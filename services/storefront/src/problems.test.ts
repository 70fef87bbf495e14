import { openShop, type OpenShop } from './testing/openShop.ts';

let shop: OpenShop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

test.each([
  '/en/product/no-such-thing',
  '/en/category/no-such-shelf',
  '/en/no/such/page',
])('%s responds 404 with a link to continue', async path => {
  const answer = await shop.get(path);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain('Not on our shelves');
  expect(html).toContain('Along the shelves');
  expect(html).toContain('name="robots" content="noindex"');
});

test('an address in an unknown language is a 404', async () => {
  expect((await shop.get('/de')).status).toBe(404);
  expect((await shop.get('/de/product/tea-teapot')).status).toBe(404);
});

test.each(['/fr', '/fr/category/tea', '/fr/product/tea-teapot', '/fr/search'])(
  'while products is unavailable, %s responds 503 in French',
  async path => {
    shop.double.failWith(503);
    const answer = await shop.get(path);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Les rayons sont injoignables');
    expect(shop.logged.join('')).toContain('ServiceUnavailableError');
  },
);

test('a sitemap without products responds 503', async () => {
  shop.double.failWith(503);
  const answer = await shop.get('/sitemap.xml');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('10');
});

test('pages recover as soon as products is available', async () => {
  shop.double.failWith(500);
  expect((await shop.get('/en')).status).toBe(503);
  shop.double.failWith(undefined);
  expect((await shop.get('/en')).status).toBe(200);
});

test.each([
  [400, 'That didn’t work'],
  [429, 'One moment, please'],
])(
  'a page that a service refuses with %i has this status',
  async (status, title) => {
    shop.double.failWith(status);
    const answer = await shop.get('/en/search?q=a');
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(html).toContain(title);
    expect(html).not.toContain('RefusedError');
    expect(shop.logged.join('')).not.toContain('RefusedError');
  },
);

test('a response that breaks the contract is reported', async () => {
  shop.double.failWith(200);
  expect((await shop.get('/en/search?q=a')).status).toBe(503);
  expect(shop.logged.join('')).toContain('broke its contract');
});
