import type { Page } from '@playwright/test';
import {
  enter,
  fillBasket,
  fillCheckout,
  orderButton,
  shownOrder,
} from './support/buy.ts';
import { expectSound } from './support/expectSound.ts';
import { expect, test } from './support/test.ts';

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** Looks through what is shown, on a phone and on a desk. */
async function look(page: Page, what: string): Promise<void> {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await expectSound(page, `${what}, ${screen.width} wide`, 'main');
  }
}

test('axe finds nothing from basket to order, and nothing is wider than the screen', async ({
  page,
  shopper,
  staff,
}) => {
  test.slow();
  const jar = await staff.offer({ units: 2, cents: 1_250 });
  await page.goto(`/en/product/${jar.product.slug}`);
  await look(page, 'product');
  await page.goto('/en/basket');
  await look(page, 'empty basket');
  await fillBasket(page, jar, 2);
  await page.goto('/en/basket');
  await look(page, 'basket');
  await enter(page, shopper);
  await page.goto('/fr/checkout');
  await page.getByRole('button', { name: 'Commander et payer' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'checkout with wrong fields');
  await fillCheckout(page, 'A card that is declined');
  await orderButton(page).click();
  await shownOrder(page);
  await expect(page.getByText('The card was declined')).toBeVisible();
  await look(page, 'rejected order');
});
