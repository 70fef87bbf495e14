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
