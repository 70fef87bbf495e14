import type { Page } from '@playwright/test';
import { accountOf } from './accountOf.ts';

/** Fills the sign-in page that is shown, in English, with a demo account. */
export async function signInAs(
  page: Page,
  role: 'shopper' | 'staff of the shop',
): Promise<void> {
  const { email, password } = await accountOf(role);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}
