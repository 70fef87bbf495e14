import { randomUUID } from 'node:crypto';
import { Mailbox } from '@comptoir/shop-testing/Mailbox';
import { Person, type Account } from '@comptoir/shop-testing/Person';
import { expect, type Page } from '@playwright/test';
import { clientOf } from './clientOf.ts';

/** Mailbox of the environment under test. */
export const mailbox = new Mailbox(clientOf('mail-double'));

/** Creates the data of an account that does not exist yet. */
export function newAccountData(): Account {
  return {
    name: 'Zoé שלום 🫖',
    email: `shopper-${randomUUID()}@shop.example`,
    password: `pass ${randomUUID()}`,
  };
}

/** Creates and confirms an account by the customers API. */
export async function openAccount(): Promise<Account> {
  const account = newAccountData();
  await Person.join({ customers: clientOf('customers'), mailbox, account });
  return account;
}

/** Signs in on the English page and waits for the account page. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/en/sign-in');
  await page.getByLabel('Email address').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: /Hello/ })).toBeVisible();
}
