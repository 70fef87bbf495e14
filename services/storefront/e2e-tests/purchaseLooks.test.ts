import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  enter,
  fillBasket,
  fillCheckout,
  orderButton,
  shownOrder,
} from './support/buy.ts';
import { expect, shopTest as test } from './support/shopTest.ts';

const LOOKS = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

/** Looks through the page that is shown, on a phone by day and on a desk by night. */
async function look(page: Page, what: string): Promise<void> {
  for (const { width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).include('main');
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html }) => html),
    }));
    expect(found, what).toEqual([]);
    const wide = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(wide, what).toBe(0);
  }
}

test('axe finds nothing from basket to order, and nothing is wider than the screen', async ({
  page,
  shopper,
  staff,
}) => {
  test.slow();
  const jar = await staff.offer({ units: 2, cents: 1_250 });
  await page.goto(`/en/product/${jar.slug}`);
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
