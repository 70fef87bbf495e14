import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

// A small laptop.
test.use({ viewport: { width: 1280, height: 800 } });

for (const path of ['/catalog', '/api-docs', '/docs', '/create']) {
  test(`${path} cuts off no filter name`, async ({ page }) => {
    await signIn(page, path);
    const words = page.getByRole('menuitem').locator('.MuiListItemText-root');
    await expect(words.first()).toBeVisible();

    const cut = await words.evaluateAll(elements =>
      elements
        .filter(element => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const { right } = range.getBoundingClientRect();
          return right > element.getBoundingClientRect().right + 0.5;
        })
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
  });
}

for (const path of ['/catalog', '/api-docs']) {
  test(`${path} shows all columns without scrolling`, async ({ page }) => {
    await signIn(page, path);
    await expect(
      page.getByRole('table').getByRole('link').first(),
    ).toBeVisible();

    const table = page.getByRole('table').first();
    const hidden = await table.evaluate(element => {
      let box: Element | null = element;
      while (box && getComputedStyle(box).overflowX !== 'auto') {
        box = box.parentElement;
      }
      return box && box.scrollWidth - box.clientWidth;
    });
    expect(hidden).toBe(0);
  });
}

test('the catalog offers the kinds that people describe, without generated ones', async ({
  page,
}) => {
  await signIn(page, '/catalog');
  await page
    .getByTestId('select')
    .filter({ hasText: 'Component' })
    .first()
    .click();

  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  expect(await options.allTextContents()).toEqual([
    'Component',
    'API',
    'Resource',
    'System',
    'Domain',
    'Group',
    'User',
    'Template',
  ]);
});
