import { randomUUID } from 'node:crypto';
import { Mailbox } from '@comptoir/shop-testing/Mailbox';
import { Person, type Account } from '@comptoir/shop-testing/Person';
import { expect, type Page } from '@playwright/test';
import { clientOf } from './clientOf.ts';

/** The mails of the environment under test. */
export const mailbox = new Mailbox(clientOf('mail-double'));

/** An account that the shop does not know yet. */
export function stranger(): Account {
  return {
    name: 'Zoé שלום 🫖',
    email: `shopper-${randomUUID()}@shop.example`,
    password: `pass ${randomUUID()}`,
  };
}

/** Opens and confirms an account without the pages. */
export async function openAccount(): Promise<Account> {
  const account = stranger();
  await Person.join({ customers: clientOf('customers'), mailbox, account });
  return account;
}

/** Signs in on the English page, and ends on the account. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/en/sign-in');
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: /Good day/ })).toBeVisible();
}
