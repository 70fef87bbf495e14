import { openShop, type OpenShop, ORIGIN } from './testing/openShop.ts';

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

test('a product page in French shows price, stock and details', async () => {
  const html = await shop.page('/fr/product/coffee-moka-pot');
  expect(html).toMatch(/<h1[^>]*>Cafetière italienne nº 2<\/h1>/);
  expect(html).toContain('5,00 €');
  expect(html).toContain('Plus que 3 en stock');
  expect(html).toContain('Bretagne');
  expect(html).toContain('src="/images/p2.svg"');
});

test('a variant is selected by its link', async () => {
  const html = await shop.page('/en/product/coffee-moka-pot?variant=P2-L');
  expect(html).toContain('€14.90');
  expect(html).toMatch(/aria-current="true"[^>]*variant=P2-L/);
  expect(html).toContain('Sold out');
});

test('related products of the department are shown, without the product itself', async () => {
  const html = await shop.page('/en/product/tea-teapot');
  const [, related = ''] = html.split('More from Tea');
  expect(related).toContain('/en/product/tea-moka-pot');
  expect(related.split('</section>')[0]).not.toContain('/product/tea-teapot"');
});

test('structured data has the product, its offers and breadcrumbs', async () => {
  const html = await shop.page('/en/product/coffee-moka-pot');
  const statements = [
    ...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g),
  ].map(([, json]): unknown => JSON.parse(json ?? ''));
  const url = `${ORIGIN}/en/product/coffee-moka-pot`;
  expect(statements).toContainEqual(
    expect.objectContaining({
      '@type': 'Product',
      name: 'Moka pot no. 2',
      url,
      image: [`${ORIGIN}/images/p2.svg`, `${ORIGIN}/images/p2-back.svg`],
      offers: [
        expect.objectContaining({
          sku: 'P2-S',
          price: '5.00',
          priceCurrency: 'EUR',
          availability: 'https://schema.org/LimitedAvailability',
        }),
        expect.objectContaining({
          sku: 'P2-L',
          availability: 'https://schema.org/OutOfStock',
        }),
      ],
    }),
  );
  expect(statements).toContainEqual(
    expect.objectContaining({ '@type': 'BreadcrumbList' }),
  );
});

test('an id redirects permanently to the slug', async () => {
  const answer = await shop.get('/en/product/id-2');
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe('/en/product/coffee-moka-pot');
});
