import type { Product } from '@comptoir/contracts/products';
import { expect, type Page } from '@playwright/test';
import type { Shopper } from './createShopper.ts';

/** Signs in without looking at the page. */
export async function enter(page: Page, shopper: Shopper): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post('/en/sign-in', {
    form: { ...shopper },
    headers: { origin },
    maxRedirects: 0,
  });
  expect([202, 302]).toContain(answer.status());
}

/** Puts some of a product into the basket, and goes there. */
export async function fillBasket(
  page: Page,
  { slug }: Product,
  quantity = 1,
): Promise<void> {
  await page.goto(`/en/product/${slug}`);
  await page.getByLabel('Quantity').selectOption(String(quantity));
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await expect(page.getByText(/in your basket\./i)).toBeVisible();
  await page.goto('/en/basket');
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
