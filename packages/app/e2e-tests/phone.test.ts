import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 390, height: 844 } });

for (const path of ['/', '/catalog/default/component/products']) {
  test(`${path} fits a phone`, async ({ page }) => {
    await signIn(page, path);
    await expect(page.getByRole('article').first()).toBeVisible();

    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('the catalog shows its search field below its title, and no action that does nothing', async ({
  page,
}) => {
  await signIn(page, '/catalog');
  const title = page.getByText(/^All Components \(\d+\)$/);
  const field = page.getByRole('textbox', { name: 'Search' });
  await expect(title).toBeVisible();
  await expect(field).toBeVisible();

  const [above, below] = await Promise.all([
    title.boundingBox(),
    field.boundingBox(),
  ]);
  expect(below?.y).toBeGreaterThanOrEqual(
    (above?.y ?? 0) + (above?.height ?? 0),
  );
  await expect(page.locator('tbody button:disabled:visible')).toHaveCount(0);
});
