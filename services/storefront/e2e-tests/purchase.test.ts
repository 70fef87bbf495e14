import {
  enter,
  fillBasket,
  fillCheckout,
  orderButton,
  orderStatus,
  waitForOrder,
} from './support/buy.ts';
import { openAccount } from './support/account.ts';
import { expect, test } from './support/test.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without', () => {
    test.use({ javaScriptEnabled });

    test('a guest fills a basket, signs in, buys and tracks the order', async ({
      page,
      shopper,
      staff,
    }) => {
      // About fifteen pages.
      test.slow();
      const jar = await staff.offer({ units: 4, cents: 1_250 });
      await page.goto(`/en/product/${jar.product.slug}`);
      await page.getByLabel('Quantity').selectOption('2');
      await page.getByRole('button', { name: 'Add to basket' }).click();
      await expect(page.getByText(/Added to your basket\./)).toBeVisible();
      await page.getByRole('link', { name: 'Basket, 2 items' }).click();
      await page.getByRole('link', { name: 'Checkout' }).click();
      await page.getByLabel('Email address').fill(shopper.email);
      await page.getByLabel('Password').fill(shopper.password);
      await page
        .getByRole('main')
        .getByRole('button', { name: 'Sign in' })
        .click();
      await expect(
        page.getByRole('heading', { level: 1, name: 'Checkout' }),
      ).toBeVisible();
      await page.getByLabel('Full name').fill('Camille مارتن');
      await page.getByLabel('Street and number').fill('3 rue des Lilas');
      await page.getByLabel('Postal code').fill('1000');
      await page.getByLabel('City').fill('Bruxelles');
      await page.getByLabel('Country').selectOption('BE');
      const update = page.getByRole('button', { name: 'Update the total' });
      if (!javaScriptEnabled) {
        await update.click();
      }
      await expect(page.getByText('€36.90', { exact: true })).toBeVisible();
      await page.getByRole('radio', { name: /Express/ }).check();
      if (!javaScriptEnabled) {
        await update.click();
      }
      await expect(page.getByText('€49.90', { exact: true })).toBeVisible();
      await page.getByLabel('Save to my address book').check();
      await orderButton(page).click();
      const id = await waitForOrder(page);
      await expect(orderStatus(page)).toContainText('Your order is confirmed');
      await expect(page.getByText('Camille مارتن')).toBeVisible();
      expect(await staff.stock(jar.sku)).toBe(2);
      await staff.ship(id);
      await expect(orderStatus(page)).toContainText('on its way');
      await expect(page.getByText('Tracking number CV-1234')).toBeVisible();
      await staff.deliver(id);
      await expect(orderStatus(page)).toContainText('has arrived');
      await page.goto('/fr/basket');
      await expect(
        page.getByRole('heading', { name: 'Votre panier est vide' }),
      ).toBeVisible();
    });

    test('a basket line is updated and removed', async ({ page, staff }) => {
      const jar = await staff.offer({ units: 3, cents: 1_000 });
      await fillBasket(page, jar, 1);
      await page.goto('/en/basket');
      const quantity = page.getByLabel(/^Quantity of/);
      await quantity.selectOption('3');
      if (!javaScriptEnabled) {
        await page.getByRole('button', { name: /^Update/ }).click();
      }
      await expect(page.getByText('€30.00').first()).toBeVisible();
      await expect(page.getByText('Only 3 left')).toBeVisible();
      await page.getByRole('button', { name: /^Remove/ }).click();
      await expect(
        page.getByRole('heading', { name: 'Your basket is empty' }),
      ).toBeVisible();
    });
  });
}

test('the basket reports a changed price and a withdrawn product', async ({
  page,
  staff,
}) => {
  const [raised, withdrawn] = await Promise.all([
    staff.offer({ units: 5, cents: 1_000 }),
    staff.offer({ units: 5, cents: 700 }),
  ]);
  await fillBasket(page, raised);
  await fillBasket(page, withdrawn);
  await Promise.all([staff.price(raised, 1_200), staff.withdraw(withdrawn)]);
  await expect(async () => {
    await page.goto('/en/basket');
    await expect(
      page.getByText('This product is no longer available'),
    ).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await expect(
    page.getByText('The price has changed from €10.00 to €12.00.'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Checkout' })).toHaveCount(0);
  await page
    .getByRole('button', { name: `Remove ${withdrawn.product.name.en}` })
    .click();
  await expect(page.getByRole('link', { name: 'Checkout' })).toBeVisible();
});

test('the last unit is sold to one of two shoppers; the other order is rejected with the reason', async ({
  browser,
  baseURL,
  staff,
}) => {
  const jar = await staff.offer({ units: 1, cents: 990 });
  const pages = await Promise.all(
    [1, 2].map(async () => {
      const context = await browser.newContext(baseURL ? { baseURL } : {});
      const page = await context.newPage();
      await fillBasket(page, jar);
      await enter(page, await openAccount());
      await fillCheckout(page);
      return page;
    }),
  );
  await Promise.all(pages.map(page => orderButton(page).click()));
  const news = await Promise.all(
    pages.map(async page => {
      await waitForOrder(page);
      await expect(orderStatus(page)).toContainText(
        /confirmed|wasn’t completed/,
      );
      return orderStatus(page).innerText();
    }),
  );
  expect(news.filter(text => text.includes('confirmed'))).toHaveLength(1);
  const rejected = news.find(text =>
    text.includes('less in stock than you ordered'),
  );
  expect(rejected).toContain(
    `${jar.product.name.en}: sold out, you ordered 1.`,
  );
  expect(await staff.stock(jar.sku)).toBe(0);
  await Promise.all(pages.map(page => page.context().close()));
});

test('a declined card releases the stock, and the items can be added to the basket again', async ({
  page,
  shopper,
  staff,
}) => {
  const jar = await staff.offer({ units: 2, cents: 990 });
  await fillBasket(page, jar, 2);
  await enter(page, shopper);
  await fillCheckout(page, 'The card is declined');
  await orderButton(page).click();
  await expect(orderStatus(page)).toContainText('Your card was declined');
  await expect.poll(() => staff.stock(jar.sku)).toBe(2);
  await page.getByRole('button', { name: 'Add to the basket again' }).click();
  await expect(page.getByText('are back in your basket')).toBeVisible();
  await expect(page.getByLabel(/^Quantity of/)).toHaveValue('2');
});

test('a price that changes before ordering is shown, and the order needs a second click', async ({
  page,
  shopper,
  staff,
}) => {
  const jar = await staff.offer({ units: 2, cents: 1_000 });
  await fillBasket(page, jar);
  await enter(page, shopper);
  await fillCheckout(page);
  await staff.price(jar, 1_500);
  await orderButton(page).click();
  await expect(page.getByRole('alert')).toContainText('No order was placed');
  await expect(
    page.getByText('The total was €13.90. It is now €18.90.'),
  ).toBeVisible();
  expect(await staff.stock(jar.sku)).toBe(2);
  await orderButton(page).click();
  await waitForOrder(page);
  await expect(page.getByText('€18.90', { exact: true })).toBeVisible();
});

test('a double click places one order, which can be cancelled', async ({
  page,
  shopper,
  staff,
}) => {
  const jar = await staff.offer({ units: 9, cents: 1_000 });
  await fillBasket(page, jar);
  await enter(page, shopper);
  await fillCheckout(page);
  await orderButton(page).dblclick();
  const id = await waitForOrder(page);
  await expect(orderStatus(page)).toContainText('confirmed');
  await page.goto('/en/checkout');
  await expect(page).toHaveURL(/\/en\/basket/);
  expect(await staff.stock(jar.sku)).toBe(8);
  await page.goto(`/en/account/orders/${id}`);
  await page.getByRole('link', { name: 'Cancel this order' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(orderStatus(page)).toContainText('This order was cancelled');
  await expect.poll(() => staff.stock(jar.sku)).toBe(9);
});

test('ordering from a second tab reports an empty basket', async ({
  page,
  context,
  shopper,
  staff,
}) => {
  const jar = await staff.offer({ units: 9, cents: 1_000 });
  await fillBasket(page, jar);
  await enter(page, shopper);
  const other = await context.newPage();
  await Promise.all([fillCheckout(page), fillCheckout(other)]);
  await orderButton(page).click();
  await waitForOrder(page);
  await orderButton(other).click();
  await expect(other.getByText(/your basket is empty/)).toBeVisible();
  await expect(orderStatus(page)).toContainText('confirmed');
  expect(await staff.stock(jar.sku)).toBe(8);
});

test.describe('without', () => {
  test.use({ javaScriptEnabled: false });

  test('a form sent twice places one order, which can be cancelled', async ({
    page,
    context,
    shopper,
    staff,
  }) => {
    const jar = await staff.offer({ units: 9, cents: 1_000 });
    await fillBasket(page, jar);
    await enter(page, shopper);
    await fillCheckout(page);
    await orderButton(page).dblclick();
    const id = await waitForOrder(page);
    await expect(orderStatus(page)).toContainText('confirmed');
    expect(await staff.stock(jar.sku)).toBe(8);
    await page.getByRole('link', { name: 'Cancel this order' }).click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await expect(orderStatus(page)).toContainText('This order was cancelled');
    await context.clearCookies();
    const answer = await page.goto(`/en/account/orders/${id}`);
    expect(answer?.url()).toContain('/en/sign-in?next=');
  });
});
