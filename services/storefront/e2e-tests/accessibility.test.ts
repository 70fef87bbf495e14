import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

const SCREENS = [
  { name: 'phone', viewport: { width: 390, height: 844 } },
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
];

for (const { name, viewport } of SCREENS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('axe finds nothing on any page', async ({ page }) => {
        // Eight pages, each looked through whole.
        test.slow();
        await page.goto('/en/search?sort=name');
        const product = await page
          .getByRole('main')
          .getByRole('article')
          .first()
          .getByRole('link')
          .getAttribute('href');
        for (const path of [
          '/en',
          '/fr/category/tea?stock=1',
          '/en/search?q=chocolte',
          '/en/search?q=xyzzyquux',
          product ?? '',
          '/fr/about',
          '/fr/legal',
          '/en/nothing/here',
        ]) {
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => ({
            id,
            where: nodes.map(({ html }) => html),
          }));
          expect(found, path).toEqual([]);
        }
      });

      test('axe finds nothing in the open suggestions', async ({ page }) => {
        await page.goto('/en');
        const field = page.getByRole('combobox', { name: 'Search the shop' });
        await field.pressSequentially('tea');
        await expect(page.getByRole('option').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      });

      test('nothing is wider than the screen', async ({ page }) => {
        for (const path of ['/en', '/fr/category/tea', '/fr/search?q=th']) {
          await page.goto(path);
          const wide = await page.evaluate(
            () =>
              document.documentElement.scrollWidth -
              document.documentElement.clientWidth,
          );
          expect(wide, path).toBe(0);
        }
      });
    });
  }
}
