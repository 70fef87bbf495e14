import { openShop, type OpenShop, ORIGIN } from './testing/openShop.ts';

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.5', '/fr'],
  ['en-GB', '/en'],
  ['de', '/en'],
])('the root leads a reader of %s to %s', async (languages, path) => {
  const answer = await shop.get('/', { 'accept-language': languages });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(path);
  expect(answer.headers.get('vary')).toContain('Accept-Language');
});

test('a page runs only scripts with its nonce and has no inline style', async () => {
  const answer = await shop.get('/en/product/tea-teapot');
  const policy = answer.headers.get('content-security-policy') ?? '';
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const html = await answer.text();
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [tag] of scripts) {
    expect(tag).toContain(`nonce="${nonce}"`);
  }
});

test('each response has its own nonce and strict headers', async () => {
  const [one, other] = await Promise.all([shop.get('/en'), shop.get('/en')]);
  const policies = [one, other].map(answer =>
    answer.headers.get('content-security-policy'),
  );
  expect(policies[0]).not.toBe(policies[1]);
  expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  expect(one.headers.get('strict-transport-security')).toContain('max-age');
  expect(one.headers.get('x-powered-by')).toBeNull();
});

test('hashed assets are immutable and compressed', async () => {
  const html = await shop.page('/en');
  const [, path = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(html) ?? [];
  const answer = await shop.get(path, { 'accept-encoding': 'br' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/css');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
});

test('robots.txt names the sitemap, which lists every page in both languages', async () => {
  expect(await shop.page('/robots.txt')).toContain(`${ORIGIN}/sitemap.xml`);
  const answer = await shop.get('/sitemap.xml');
  expect(answer.headers.get('content-type')).toContain('application/xml');
  const xml = await answer.text();
  const pages = (3 + 4 + 28) * 2;
  expect(xml.match(/<loc>/g)).toHaveLength(pages);
  expect(xml.match(/hreflang="fr"/g)).toHaveLength(pages);
  expect(xml).toContain(`<loc>${ORIGIN}/fr/product/linen-teapot</loc>`);
});

test("pictures keep their caching headers and can't run scripts", async () => {
  const answer = await shop.get('/images/p1.svg');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('etag')).toBe('"p1.svg"');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(await answer.text()).toContain('<svg');
});

test.each(['/images/..%2fproducts', '/images/a.html', '/images/missing.svg'])(
  '%s is not a picture',
  async path => {
    expect((await shop.get(path)).status).toBe(404);
  },
);

test('the icon is found at the address that browsers guess', async () => {
  const answer = await shop.get('/favicon.ico');
  expect(answer.status).toBe(301);
  const icon = await shop.get(answer.headers.get('location') ?? '');
  expect(icon.headers.get('content-type')).toBe('image/svg+xml');
});

test.each([
  '/health',
  '/health/live',
  '/health/startup',
  '/health/ready',
  '/health/dependencies',
  '/metrics',
  '/Metrics/',
])('%s is not public', async path => {
  const answer = await shop.get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('http_request_duration_seconds');
});
