import type { Page } from '@playwright/test';

/** Path of the form for a new service. */
export const TEMPLATE = '/create/templates/default/service';

/** Fills in the first page of the form and opens the next. */
export async function fillInService(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page
    .getByRole('textbox', { name: 'Description' })
    .fill('Gift cards that shoppers buy, send and redeem');
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Opens the review page and creates the service. */
export async function reviewAndCreate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}
