import type { Page } from '@playwright/test';

/** The form of a new service. */
export const TEMPLATE = '/create/templates/default/service';

/** Fills in the form's first page, and goes on to the next. */
export async function fillInService(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page
    .getByRole('textbox', { name: 'Description' })
    .fill('Gift cards that shoppers buy, send and redeem');
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Looks at what was filled in, and has it created. */
export async function reviewAndCreate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}
