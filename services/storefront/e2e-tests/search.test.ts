import { expect, test } from './support/test.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without', () => {
    test.use({ javaScriptEnabled });

    test('finds a product by a misspelt word and shows it in French', async ({
      page,
    }) => {
      await page.goto('/en');
      const field = page.getByLabel('Search the shop');
      await field.fill('chocolte');
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: /Showing results for/ }),
      ).toBeVisible();
      await page
        .getByRole('main')
        .getByRole('link', { name: /chocolate/i })
        .first()
        .click();
      await expect(
        page.getByRole('heading', { level: 1, name: /chocolate/i }),
      ).toBeVisible();
      await page.getByRole('link', { name: 'Français' }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: /chocolat/i }),
      ).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
      await expect(
        page.getByRole('heading', { name: 'Caractéristiques' }),
      ).toBeVisible();
      await expect(page.getByText('TVA comprise')).toBeVisible();
    });

    test('reports that no product was found and links to departments', async ({
      page,
    }) => {
      await page.goto('/fr/search?q=xyzzyquux');
      await expect(
        page.getByRole('heading', { level: 1, name: /Aucun résultat/ }),
      ).toBeVisible();
      await page.getByRole('main').getByRole('link').first().click();
      await expect(
        page
          .getByText('Vous êtes ici')
          .or(page.getByRole('navigation', { name: 'Vous êtes ici' })),
      ).toBeVisible();
    });
  });
}

test('text typed before hydration is kept', async ({ page }) => {
  const { promise: typed, resolve } = Promise.withResolvers<void>();
  await page.route(/\.js$/, async route => {
    await typed;
    await route.continue();
  });
  await page.goto('/en', { waitUntil: 'commit' });
  await page.getByLabel('Search the shop').fill('honey');
  resolve();
  const field = page.getByRole('combobox', { name: 'Search the shop' });
  await expect(field).toHaveValue('honey');
});

test('searches by keyboard only', async ({ page }) => {
  await page.goto('/en');
  const field = page.getByRole('combobox', { name: 'Search the shop' });
  await expect(field).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('link', { name: 'Skip to content' }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.type('teap');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/(product|category)\//);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
});
