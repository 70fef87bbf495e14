import { openShop, type OpenShop, ORIGIN } from './testing/openShop.ts';

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

test('the home page shows new arrivals and departments in its language', async () => {
  const english = await shop.page('/en');
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('Teapot no. 1');
  expect(english).toContain('href="/en/category/linen"');
  const french = await shop.page('/fr');
  expect(french).toContain('<html lang="fr">');
  expect(french).toContain('Théière nº 1');
  expect(french).toContain('Linge');
});

test('a page links to its address in each language', async () => {
  const html = await shop.page('/fr/category/tea?maker=Unknown');
  const path = '/category/tea';
  expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/fr${path}"/>`);
  for (const language of ['en', 'fr']) {
    expect(html).toContain(
      `hrefLang="${language}" href="${ORIGIN}/${language}${path}"`,
    );
  }
});

test('a category passes filters and sort order to the products service', async () => {
  const html = await shop.page(
    '/en/category/coffee?maker=Atelier+Lune&stock=1&min=2,5&max=40&sort=price-desc',
  );
  const path = shop.double.requests.at(-1) ?? '';
  const params = new URLSearchParams(path.split('?')[1]);
  expect(Object.fromEntries(params)).toEqual({
    category: 'coffee',
    maker: 'Atelier Lune',
    inStock: 'true',
    minPrice: '250',
    maxPrice: '4000',
    sort: 'price-desc',
    locale: 'en',
    limit: '24',
  });
  expect(html).toContain('Remove filter: Atelier Lune');
  expect(html).toContain('Remove filter: In stock only');
  expect(html).toContain('Remove filter: €2.50 to €40');
});

test('invalid filters are ignored', async () => {
  const answer = await shop.get('/en/category/coffee?min=-3&max=x&sort=best');
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('Remove filter');
});

test('a long list has a next page and a link back to the first', async () => {
  const first = await shop.page('/en/search?sort=price-asc');
  expect(first).toContain(
    'rel="next" href="/en/search?sort=price-asc&amp;cursor=from-24"',
  );
  const second = await shop.page('/en/search?sort=price-asc&cursor=from-24');
  expect(second).toContain('Back to the first page');
  expect(second).toContain('no. 28');
  expect(second).not.toContain('rel="next"');
});

test('an invalid cursor redirects to the first page', async () => {
  const answer = await shop.get('/en/category/tea?stock=1&cursor=stolen');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/en/category/tea?stock=1');
});

test('a search shows the corrected word', async () => {
  const html = await shop.page('/en/search?q=teapto');
  expect(html).toContain('Showing results for “teapot”');
  expect(html).toContain('We found nothing for “teapto”');
  expect(html).toContain('Teapot no. 1');
});

test('a search without results shows the departments', async () => {
  const html = await shop.page('/en/search?q=%3Cb%3Esubmarine');
  expect(html).toContain('No results for “&lt;b&gt;submarine”');
  expect(html).toContain('Along the shelves');
});

test('suggestions are data in the requested language', async () => {
  const answer = await shop.get('/fr/suggestions.data?q=tor');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('/fr/product/coffee-checked-tea-towel');
});

test('about and legal pages exist in both languages', async () => {
  expect(await shop.page('/en/about')).toContain('A counter, some shelves');
  expect(await shop.page('/fr/legal')).toContain('Mentions légales');
});
