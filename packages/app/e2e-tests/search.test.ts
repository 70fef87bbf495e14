import { expectAccessible } from './expectAccessible.ts';
import { portalUrl, signIn } from './signIn.ts';
import { expect, test } from './test.ts';

const CASES = [
  {
    what: 'a component by its description, among catalog entries',
    query: 'stock',
    types: ['software-catalog'],
    result: 'Products',
    place: /\/component\/products$/,
  },
  {
    what: 'a sentence of a page of documentation',
    query: '"Browsers call only the storefront"',
    result: 'What runs | Comptoir docs',
    place: /\/docs\/default\/domain\/comptoir\/docs\/architecture/,
  },
  {
    what: 'an operation by its path',
    query: '/v1/products',
    result: 'GET /v1/products',
    place: /\/api\/products\/definition#/,
  },
];

for (const { what, query, types = [], result, place } of CASES) {
  test(`search finds ${what}`, async ({ page }) => {
    // After a start, the portal first builds the docs and the index.
    test.setTimeout(180_000);
    const parameters = [
      ['query', query],
      ...types.map(type => ['types[]', type]),
    ];
    const path = `/search?${new URLSearchParams(parameters)}`;
    await signIn(page, path);

    const link = page.getByRole('link', { name: result, exact: true }).first();
    await expect(async () => {
      // A reload would fail: for a moment, the page's address has no query.
      await page.goto(portalUrl(path));
      await expect(link).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 150_000 });
    await link.click();
    await expect(page).toHaveURL(place);
  });
}

test('a result of a phrase shows the phrase, and no source of a diagram', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const path = `/search?${new URLSearchParams({ query: CASES[1].query })}`;
  await signIn(page, path);
  const phrase = CASES[1].query.replaceAll('"', '');
  const mark = page.locator('mark').filter({ hasText: phrase });
  await expect(async () => {
    await page.goto(portalUrl(path));
    await expect(mark.first()).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 150_000 });

  await expect(page.getByRole('main')).not.toContainText('flowchart');
});

test('search links the nearest name, and its counts are those of its lists', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, '/search?query=%22storefronts%22');
  const suggestion = page.getByRole('link', {
    name: 'Storefront',
    exact: true,
  });
  await expect(async () => {
    await page.goto(portalUrl('/search?query=%22storefronts%22'));
    await expect(suggestion).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 150_000 });

  await suggestion.click();

  const types = page.getByRole('radiogroup', { name: 'Type of results' });
  const catalog = types.getByRole('radio', { name: /^Catalog \(\d+\)$/ });
  await catalog.click();
  await expect(page).toHaveURL(/types%5B%5D=software-catalog/);
  const [count] = /\d+/.exec((await catalog.textContent()) ?? '') ?? [];
  await expect(page.getByRole('status')).toHaveText(
    new RegExp(`^(1 to \\d+ of )?${count} results?$`),
  );
  await expectAccessible(page);
});

test('search finds no Location that the catalog generated', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const found = (term: string) =>
    portalUrl(
      `/search?${new URLSearchParams([
        ['query', term],
        ['types[]', 'software-catalog'],
      ])}`,
    );
  await signIn(page);
  await expect(async () => {
    await page.goto(found('products'));
    await expect(
      page.getByRole('link', { name: 'Products', exact: true }).first(),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 150_000 });

  await page.goto(found('generated'));

  await expect(page.getByRole('status')).toBeVisible();
  await expect(
    page.locator('main a[href*="/location/"], main a[href*="generated-"]'),
  ).toHaveCount(0);
});
