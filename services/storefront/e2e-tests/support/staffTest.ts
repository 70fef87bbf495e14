import type { Page } from '@playwright/test';
import { accountOf } from './staffAccounts.ts';
import { StaffShop } from './StaffShop.ts';
import { expect, test as base } from './test.ts';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** The test of the back office: its page is signed in as staff. */
export const staffTest = base.extend<
  { staffPage: Page },
  { shop: StaffShop; staffCookies: Cookies }
>({
  shop: [
    async ({ browser: _ }, use) => use(await StaffShop.open()),
    { scope: 'worker' },
  ],
  staffCookies: [
    async ({ browser }, use) => {
      const baseURL = process.env['STOREFRONT_URL'] ?? 'http://localhost:4000';
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      await page.goto('/en/staff');
      await signIn(page, 'staff of the shop');
      await expect(page).toHaveURL(/\/en\/staff$/);
      await use(await context.cookies());
      await context.close();
    },
    { scope: 'worker' },
  ],
  staffPage: async ({ page, context, staffCookies }, use) => {
    await context.addCookies(staffCookies);
    await use(page);
  },
});

/** Fills the sign-in page that is shown, in English. */
export async function signIn(
  page: Page,
  role: 'shopper' | 'staff of the shop',
): Promise<void> {
  const { email, password } = accountOf(role);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

export { expect };
