import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { address } from './address.ts';
import { mailedLink } from './mailbox.ts';

export interface Account {
  name: string;
  email: string;
  password: string;
}

/** Somebody whom the shop does not know yet. */
export function stranger(): Account {
  return {
    name: 'Zoé שלום 🫖',
    email: `shopper-${randomUUID()}@shop.example`,
    password: `pass ${randomUUID()}`,
  };
}

/** An account, opened and confirmed without the pages. */
export async function openAccount(): Promise<Account> {
  const account = stranger();
  await post('/v1/customers', account);
  const link = await mailedLink(account.email, /\/account\/confirm$/);
  const token = new URL(link).searchParams.get('token');
  await post('/v1/confirmations', { token });
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

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(address('customers') + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${path} answered ${answer.status}`).toBe(true);
}
