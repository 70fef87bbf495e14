import type { Page } from '@playwright/test';
import { accountOf } from './accountOf.ts';

/** Signs in with a demo account on the English sign-in page that is open. */
export async function signInAs(
  page: Page,
  role: 'shopper' | 'staff of the shop',
): Promise<void> {
  const { email, password } = await accountOf(role);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}
