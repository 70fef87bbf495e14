import { expect, type Page } from '@playwright/test';
import type { Credentials } from './accountOf.ts';
import type { Jar } from './Staff.ts';

/** Signs in without looking at a page. */
export async function enter(
  page: Page,
  { email, password }: Credentials,
): Promise<void> {
  await send(page, '/en/sign-in', { email, password });
}

/** Puts some of a product into the basket without looking at a page. */
export async function fillBasket(
  page: Page,
  { sku }: Jar,
  quantity = 1,
): Promise<void> {
  await send(page, '/en/basket', { intent: 'add', sku, quantity });
}

/** Sends a form as the shop's own pages do; it leads on, else it was not taken. */
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

/** Goes to the checkout and writes where the goods go. */
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
