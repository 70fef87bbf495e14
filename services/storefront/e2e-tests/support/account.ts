import { randomUUID } from 'node:crypto';
import { Accepted } from '@comptoir/contracts/customers';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import type { Credentials } from './accountOf.ts';
import { address } from './address.ts';
import { ask } from './ask.ts';
import { mailedLink } from './mailbox.ts';

export interface Account extends Credentials {
  name: string;
}

/** Creates the data of an account that does not exist yet. */
export function newAccountData(): Account {
  return {
    name: 'Zoé שלום 🫖',
    email: `shopper-${randomUUID()}@shop.example`,
    password: `pass ${randomUUID()}`,
  };
}

/** Opens and confirms an account by the customers API. */
export async function openAccount(): Promise<Account> {
  const account = newAccountData();
  const customers = `${address('customers')}/v1`;
  const asked = { method: 'POST', json: account };
  await ask(Accepted, `${customers}/customers`, asked);
  const link = await mailedLink(account.email, /\/account\/confirm$/);
  const token = new URL(link).searchParams.get('token');
  await ask(z.unknown(), `${customers}/confirmations`, {
    ...{ method: 'POST', json: { token } },
  });
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
