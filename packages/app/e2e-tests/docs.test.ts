import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

// After a start, the portal builds a site when its first page is opened.
test.setTimeout(120_000);
const BUILT = { timeout: 90_000 };

test("a component's Docs tab shows its README, and a link to another's", async ({
  page,
}) => {
  await signIn(page, '/catalog/default/component/products');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Docs', exact: true }).click();

  await expect(
    main.getByText('Products and their variants, categories, stock levels'),
  ).toBeVisible(BUILT);

  await main.getByRole('link', { name: 'dead letters' }).click();
  await expect(page).toHaveURL(
    /\/docs\/default\/domain\/comptoir\/docs\/operations\/#dead-letters/,
  );
  await expect(page.getByRole('heading', { name: 'Dead letters' })).toBeVisible(
    BUILT,
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} mode`, () => {
    test.use({ colorScheme });

    test('the architecture page shows its diagram', async ({ page }) => {
      await signIn(page, '/docs/default/domain/comptoir/docs/architecture/');

      const diagram = page.getByLabel('Diagram: What runs');
      await expect(diagram).toBeVisible(BUILT);
      await expect(diagram.getByText('storefront')).toBeVisible();
      await expect(page.getByText('flowchart TB')).toBeHidden();
    });
  });
}

test('the docs page lists the sites of all kinds of entities', async ({
  page,
}) => {
  await signIn(page, '/docs');
  for (const name of ['Comptoir', 'Kit', 'Shopping', 'Repository tools']) {
    // The table shows twenty sites per page.
    await page.getByPlaceholder('Filter').fill(name);
    await expect(
      page.getByRole('table').getByRole('link', { name, exact: true }).first(),
    ).toBeVisible();
  }
});
