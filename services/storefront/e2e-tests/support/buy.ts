import type { Credentials } from '@comptoir/shop-testing/Person';
import { expect, type Page } from '@playwright/test';
import type { Jar } from './BackOffice.ts';

/** Signs in without opening a page. */
export async function enter(
  page: Page,
  { email, password }: Credentials,
): Promise<void> {
  await send(page, '/en/sign-in', { email, password });
}

/** Adds a product to the basket without opening a page. */
export async function fillBasket(
  page: Page,
  { sku }: Jar,
  quantity = 1,
): Promise<void> {
  await send(page, '/en/basket', { intent: 'add', sku, quantity });
}

/** Sends a form as the shop's own pages do, and expects a redirect. */
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

/** Opens the checkout and fills in the address. */
export async function fillCheckout(
  page: Page,
  card = 'A card that pays',
): Promise<void> {
  await page.goto('/en/checkout');
  await page.getByLabel('Who receives it').fill('Camille Martin');
  await page.getByLabel('Street and number').fill('3 rue des Lilas');
  await page.getByLabel('Postal code').fill('69001');
  await page.getByLabel('Town').fill('Lyon');
  await page.getByRole('radio', { name: card, exact: true }).check();
}

/** The button that orders. */
export function orderButton(page: Page) {
  return page.getByRole('button', { name: 'Order and pay' });
}

/** The id of the order whose page is shown. */
export async function shownOrder(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/account\/orders\/ord_\w+/);
  return /ord_\w+/.exec(page.url())?.[0] ?? '';
}

/** Where the order stands, in the words of its page. */
export function orderNews(page: Page) {
  return page.getByRole('main').getByRole('status').first();
}
