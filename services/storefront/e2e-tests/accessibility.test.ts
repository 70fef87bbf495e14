import type { Page } from '@playwright/test';
import { openAccount, signIn } from './support/account.ts';
import { expectSound } from './support/expectSound.ts';
import { expect, test } from './support/test.ts';

const SCREENS = [
  { name: 'phone', viewport: { width: 390, height: 844 } },
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
];

for (const { name, viewport } of SCREENS) {
  test.describe(name, () => {
    test.use({ viewport });

    test('axe finds nothing on any page', async ({ page }) => {
      // Nine pages, each looked through whole.
      test.slow();
      await page.goto('/en/search?sort=name');
      const product = await page
        .getByRole('main')
        .getByRole('article')
        .first()
        .getByRole('link')
        .getAttribute('href');
      await lookThrough(page, [
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

    test('axe finds nothing where one gets in', async ({ page }) => {
      test.slow();
      await lookThrough(page, [
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

    test('axe finds nothing in an account', async ({ page }) => {
      test.slow();
      const account = await openAccount();
      await signIn(page, account);
      await lookThrough(page, [
        '/en/account?done=saved',
        '/fr/account/orders',
        '/en/account/wishlist',
        '/en/account/data',
        '/fr/account/addresses/new',
      ]);
      await page.getByRole('button', { name: 'Enregistrer l’adresse' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await expectSound(page, 'an address with wrong fields');
    });

    test('axe finds nothing while the next page is fetched', async ({
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
      await expectSound(page, 'on the way');
      resolve();
      await expect(page).toHaveURL(/\/en$/);
    });

    test('axe finds nothing in the open suggestions', async ({ page }) => {
      await page.goto('/en');
      const field = page.getByRole('combobox', { name: 'Search the shop' });
      await field.pressSequentially('tea');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectSound(page, 'suggestions');
    });
  });
}

async function lookThrough(page: Page, paths: readonly string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expectSound(page, path);
  }
}
