import type { Credentials } from '@comptoir/shop-testing/Person';
import { expect, type Page } from '@playwright/test';
import type { Jar } from './BackOffice.ts';

/** Signs in by HTTP, without opening a page. */
export async function enter(
  page: Page,
  { email, password }: Credentials,
): Promise<void> {
  await send(page, '/en/sign-in', { email, password });
}

/** Adds a product to the basket by HTTP, without opening a page. */
export async function fillBasket(
  page: Page,
  { sku }: Jar,
  quantity = 1,
): Promise<void> {
  await send(page, '/en/basket', { intent: 'add', sku, quantity });
}

/** Submits a form as the shop's own pages do, and expects the redirect of a success. */
async function send(
  page: Page,
  path: string,
  form: Record<string, string | number>,
): Promise<void> {
  const answer = await page.request.post(path, {
    form,
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
}

/** Opens the checkout and fills in the shipping address and the test card. */
export async function fillCheckout(
  page: Page,
  card = 'The payment succeeds',
): Promise<void> {
  await page.goto('/en/checkout');
  await page.getByLabel('Full name').fill('Camille Martin');
  await page.getByLabel('Street and number').fill('3 rue des Lilas');
  await page.getByLabel('Postal code').fill('69001');
  await page.getByLabel('City').fill('Lyon');
  await page.getByRole('radio', { name: card, exact: true }).check();
}

/** Finds the button that places the order. */
export function orderButton(page: Page) {
  return page.getByRole('button', { name: 'Order and pay' });
}

/** Waits for an order's page and returns the order's id. */
export async function waitForOrder(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/account\/orders\/ord_\w+/);
  return /ord_\w+/.exec(page.url())?.[0] ?? '';
}

/** Finds the status text of the order page. */
export function orderStatus(page: Page) {
  return page.getByRole('main').getByRole('status').first();
}
