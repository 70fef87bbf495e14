import type { Locator } from '@playwright/test';
import { expect, test } from './support/test.ts';

test('the root redirects to the language of the browser', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    locale: 'fr-FR',
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page).toHaveURL(/\/fr$/);
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without', () => {
    test.use({ javaScriptEnabled });

    test('a department can be filtered and sorted', async ({ page }) => {
      await page.goto('/en');
      await page
        .getByRole('navigation', { name: 'Departments', exact: true })
        .getByRole('link', { name: 'Coffee' })
        .click();
      await expect(
        page.getByRole('heading', { level: 1, name: 'Coffee' }),
      ).toBeVisible();
      await page.getByLabel('Sort by').selectOption('price-asc');
      await page.getByRole('checkbox', { name: 'In stock only' }).check();
      await page.getByLabel('Minimum price in euros').fill('10');
      await page.getByRole('button', { name: 'Show products' }).click();
      const filters = page.getByRole('list', { name: 'Active filters' });
      await expect(
        filters.getByRole('link', { name: 'Remove filter: €10 or more' }),
      ).toBeVisible();
      await expect(page).toHaveURL(/sort=price-asc/);
      await expect(page).toHaveURL(/stock=1/);
      // A form submitted without scripts includes empty fields.
      if (javaScriptEnabled) {
        await expect(page).not.toHaveURL(/max=/);
      }
      const main = page.getByRole('main');
      const prices = await main
        .getByRole('article')
        .getByText(/€\d/)
        .allTextContents();
      const amounts = prices.map(text => Number(text.replace(/[^\d.]/g, '')));
      expect(amounts.length).toBeGreaterThan(1);
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
      expect(Math.min(...amounts)).toBeGreaterThanOrEqual(10);
      await expect(main.getByText('Sold out')).toHaveCount(0);
      await filters.getByRole('link', { name: /In stock only/ }).click();
      await expect(page).not.toHaveURL(/stock=1/);
      await expect(
        page.getByRole('checkbox', { name: 'In stock only' }),
      ).not.toBeChecked();
    });

    test('a long list has a next page and a link back to the first', async ({
      page,
    }) => {
      await page.goto('/en/search?sort=name');
      const articles = page.getByRole('main').getByRole('article');
      await expect(articles).toHaveCount(24);
      const first = await articles.first().getByRole('link').textContent();
      await page.getByRole('link', { name: 'Next page' }).click();
      await expect(
        page.getByRole('link', { name: 'Back to the first page' }),
      ).toBeVisible();
      await expect(articles.first().getByRole('link')).not.toHaveText(
        first ?? '',
      );
      await page.getByRole('link', { name: 'Back to the first page' }).click();
      await expect(articles.first().getByRole('link')).toHaveText(first ?? '');
    });

    test('a variant of a product is chosen by a link', async ({ page }) => {
      await page.goto('/en/search?q=moka');
      await page
        .getByRole('main')
        .getByRole('article')
        .first()
        .getByRole('link')
        .click();
      const choices = page
        .getByRole('navigation', { name: 'Options' })
        .getByRole('link');
      await choices.last().click();
      await expect(page).toHaveURL(/variant=/);
      await expect(choices.last()).toHaveAttribute('aria-current', 'true');
    });

    test('a page that does not exist links to the home page', async ({
      page,
    }) => {
      const answer = await page.goto('/fr/product/une-chose-qui-n-existe-pas');
      expect(answer?.status()).toBe(404);
      await expect(
        page.getByRole('heading', { level: 1, name: /Introuvable/ }),
      ).toBeVisible();
      await page.getByRole('link', { name: 'Aller à l’accueil' }).click();
      await expect(page).toHaveURL(/\/fr\/?$/);
    });
  });
}

test('filters beside the products stay within their column', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/search?sort=name');
  const right = async (locator: Locator) => {
    const box = await locator.boundingBox();
    return (box?.x ?? NaN) + (box?.width ?? NaN);
  };
  const edge = await right(page.getByLabel('Sort by'));
  expect(edge).toBeLessThan(400);
  for (const label of ['Department', 'Maximum price in euros']) {
    expect(
      await right(page.getByLabel(label, { exact: true })),
    ).toBeLessThanOrEqual(edge);
  }
});

test('a filter keeps the focus, and going back clears it', async ({ page }) => {
  await page.goto('/en/category/tea');
  const box = page.getByRole('checkbox', { name: 'In stock only' });
  await expect(
    page.getByRole('combobox', { name: 'Search the shop' }),
  ).toBeVisible();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/stock=1/);
  await expect(
    page.getByRole('list', { name: 'Active filters' }),
  ).toBeVisible();
  await expect(box).toBeFocused();
  await page.goBack();
  await expect(box).not.toBeChecked();
});

test('a field filled while the page is loading keeps its value', async ({
  page,
}) => {
  await page.goto('/en/category/tea');
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(/\.data\?.*sort=price-asc/, async route => {
    await held;
    await route.continue();
  });
  await page.getByLabel('Sort by').selectOption('price-asc');
  await page.getByLabel('Minimum price in euros').fill('5');
  await page.getByRole('heading', { level: 1 }).click();
  release();
  await expect(page).toHaveURL(/sort=price-asc/);
  await expect(page.getByLabel('Minimum price in euros')).toHaveValue('5');
  await page.getByRole('button', { name: 'Show products' }).click();
  await expect(page).toHaveURL(/min=5/);
});

test('navigation moves the focus to the heading of the page', async ({
  page,
}) => {
  await page.goto('/en');
  await page
    .getByRole('navigation', { name: 'Departments', exact: true })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/\/category\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
