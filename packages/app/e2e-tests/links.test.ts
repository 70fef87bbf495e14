import type { Page } from '@playwright/test';
import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

const PRODUCTS = '/catalog/default/component/products';

/** A card of an entity's page by its heading. */
function card(page: Page, name: string) {
  const heading = page.getByRole('heading', { name, exact: true });
  return page.getByRole('article').filter({ has: heading });
}

test('each link to the process of a component answers', async ({
  page,
  request,
}) => {
  await signIn(page, PRODUCTS);
  const links = card(page, 'Links');

  for (const name of ['Open', 'Health', 'Metrics']) {
    const link = links.getByRole('link', { name, exact: true });
    const address = await link.getAttribute('href');
    const answer = await request.get(address ?? '');
    expect(answer.status(), `${name} at ${address}`).toBe(200);
  }
  await expect(links.getByText(/\/log\/products\.log$/)).toBeVisible();
});

test('the links of a component lead to its code, API and owner', async ({
  page,
}) => {
  await signIn(page, PRODUCTS);
  const links = card(page, 'Links');

  await expect(
    links.getByText('services/products/catalog-info.yaml', { exact: true }),
  ).toBeVisible();
  await expect(
    links.getByRole('link', { name: 'shop@comptoir.example' }),
  ).toHaveAttribute('href', 'mailto:shop@comptoir.example');
  await expect(
    links.getByRole('link', { name: 'Products API' }),
  ).toHaveAttribute('href', '/catalog/default/api/products');
});

for (const { name, path, shows } of [
  {
    name: 'Documentation',
    path: /\/component\/products\/docs\/?$/,
    shows: /^Products and their variants, categories, stock levels/,
  },
  {
    name: 'Runbook',
    path: /\/domain\/comptoir\/docs\/operations\/?$/,
    shows: 'Dead letters',
  },
]) {
  test(`the link ${name} of a component opens its page`, async ({ page }) => {
    // After a start, the portal builds a site when its first page is opened.
    test.setTimeout(120_000);
    await signIn(page, PRODUCTS);

    await card(page, 'Links').getByRole('link', { name, exact: true }).click();

    await expect(page).toHaveURL(path);
    const main = page.getByRole('main');
    // The navigation of a narrow page is hidden, and contains the headings as well.
    const shown = main.getByText(shows).filter({ visible: true });
    await expect(shown.first()).toBeVisible({ timeout: 90_000 });
  });
}

test('a component without a process has no link to one', async ({ page }) => {
  await signIn(page, '/catalog/default/component/kit');
  const links = card(page, 'Links');

  await expect(links.getByText('services/kit', { exact: true })).toBeVisible();
  await expect(
    links.getByRole('link', { name: /^(Open|Health|Metrics|Runbook)$/ }),
  ).toHaveCount(0);
});

test("a component's page lists the commits that touched its folder", async ({
  page,
}) => {
  await signIn(page, PRODUCTS);
  const changes = card(page, 'Changes');

  await expect(
    changes.getByText(/ touched services\/products\.$/),
  ).toBeVisible();
  await expect(changes.getByText(/ ago$/).first()).toBeVisible();
});

for (const { path, table } of [
  { path: 'api/products', table: 'Provided by' },
  { path: 'resource/products-db', table: 'Needed by' },
  { path: 'system/shop', table: 'Components' },
  { path: 'domain/comptoir', table: 'Components of its systems' },
]) {
  test(`${path} shows that its component products is ready`, async ({
    page,
  }) => {
    await signIn(page, `/catalog/default/${path}`);

    const row = page
      .getByRole('table', { name: table, exact: true })
      .getByRole('row', { name: /^Products / });
    await expect(row.getByText('Ready', { exact: true })).toBeVisible();
    await expect(row.getByRole('link', { name: 'Shop team' })).toBeVisible();
  });
}
