import type { Page } from '@playwright/test';
import {
  enter,
  fillBasket,
  fillCheckout,
  orderButton,
  waitForOrder,
} from './support/buy.ts';
import { expectAccessible } from './support/expectAccessible.ts';
import { expect, test } from './support/test.ts';

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** Checks the current page at phone and desktop widths. */
async function check(page: Page, what: string): Promise<void> {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await expectAccessible(page, `${what}, ${screen.width} wide`, 'main');
  }
}

test('pages from product to order have no accessibility violations and fit the screen', async ({
  page,
  shopper,
  staff,
}) => {
  test.slow();
  const jar = await staff.offer({ units: 2, cents: 1_250 });
  await page.goto(`/en/product/${jar.product.slug}`);
  await check(page, 'product');
  await page.goto('/en/basket');
  await check(page, 'empty basket');
  await fillBasket(page, jar, 2);
  await page.goto('/en/basket');
  await check(page, 'basket');
  await enter(page, shopper);
  await page.goto('/fr/checkout');
  await page.getByRole('button', { name: 'Commander et payer' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await check(page, 'checkout with wrong fields');
  await fillCheckout(page, 'The card is declined');
  await orderButton(page).click();
  await waitForOrder(page);
  await expect(page.getByText('Your card was declined')).toBeVisible();
  await check(page, 'rejected order');
});
