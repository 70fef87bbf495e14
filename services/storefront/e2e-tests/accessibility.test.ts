import type { Page } from '@playwright/test';
import { openAccount, signIn } from './support/account.ts';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';

const SCREENS = [
  { name: 'phone', viewport: { width: 390, height: 844 } },
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
];

for (const { name, viewport } of SCREENS) {
  test.describe(name, () => {
    test.use({ viewport });

    test('no page has accessibility violations', async ({ page }) => {
      // Checks nine complete pages.
      test.slow();
      await page.goto('/en/search?sort=name');
      const product = await page
        .getByRole('main')
        .getByRole('article')
        .first()
        .getByRole('link')
        .getAttribute('href');
      await checkPages(page, [
        '/en',
        '/fr/category/tea',
        '/fr/category/tea?stock=1',
        '/en/search?q=chocolte',
        '/en/search?q=xyzzyquux',
        product ?? '',
        '/fr/about',
        '/fr/legal',
        '/en/nothing/here',
      ]);
    });

    test('sign-in, sign-up and password pages have no accessibility violations', async ({
      page,
    }) => {
      test.slow();
      await checkPages(page, [
        '/en/sign-in?done=confirmed',
        '/fr/sign-up',
        '/en/sign-up?done=mailed',
        '/en/account/confirm?token=word',
        '/fr/account/confirm',
        '/fr/account/forgot',
        '/en/account/reset?token=word',
        '/fr/goodbye',
      ]);
    });

    test('account pages have no accessibility violations', async ({ page }) => {
      test.slow();
      const account = await openAccount();
      await signIn(page, account);
      await checkPages(page, [
        '/en/account?done=saved',
        '/fr/account/orders',
        '/en/account/wishlist',
        '/en/account/data',
        '/fr/account/addresses/new',
      ]);
      await page.getByRole('button', { name: 'Enregistrer l’adresse' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await expectAccessible(page, 'an address with wrong fields');
    });

    test('a page being loaded has no accessibility violations', async ({
      page,
    }) => {
      await page.goto('/en/about');
      const { promise: seen, resolve } = Promise.withResolvers<void>();
      await page.route(/\.data\b/, async route => {
        await seen;
        await route.continue();
      });
      await page.getByRole('link', { name: 'Comptoir, Home' }).click();
      await expect(page.getByRole('progressbar')).toBeVisible();
      await expectAccessible(page, 'on the way');
      resolve();
      await expect(page).toHaveURL(/\/en$/);
    });

    test('open suggestions have no accessibility violations', async ({
      page,
    }) => {
      await page.goto('/en');
      const field = page.getByRole('combobox', { name: 'Search the shop' });
      await field.pressSequentially('tea');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page, 'suggestions');
    });
  });
}

async function checkPages(page: Page, paths: readonly string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expectAccessible(page, path);
  }
}
