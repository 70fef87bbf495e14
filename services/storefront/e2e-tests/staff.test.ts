import { expectAccessible } from './support/expectAccessible.ts';
import { signInAs } from './support/signInAs.ts';
import { expect, test } from './support/test.ts';

test('a guest signs in first; a customer gets a 403 page', async ({ page }) => {
  await page.goto('/en/staff/orders');
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await signInAs(page, 'shopper');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Staff only',
  );
  for (const path of ['', '/products', '/stock', '/customers', '/audit']) {
    const answer = await page.request.get(`/fr/staff${path}`);
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain('Réservé au personnel');
  }
});

test('staff ship and refund an order; an outdated form is refused', async ({
  staffPage: page,
  staff,
}) => {
  const jar = await staff.offer({ units: 3, cents: 1_250 });
  const order = await staff.paidOrder(jar.sku);
  await page.goto('/en/staff');
  await page.getByRole('link', { name: 'Orders to ship' }).click();
  await page.getByRole('link', { name: order.number, exact: true }).click();
  await page.getByLabel('Carrier').fill('Colissimo');
  await page.getByLabel('Tracking number').fill('6A123');
  const late = await page.context().newPage();
  await late.goto(page.url());
  await page.getByRole('button', { name: 'Mark as shipped' }).click();
  await expect(page.getByText('Marked as shipped.')).toBeVisible();
  await expect(page.getByText('Colissimo 6A123')).toBeVisible();
  await late.getByLabel('Carrier').fill('Chronopost');
  await late.getByRole('button', { name: 'Mark as shipped' }).click();
  await expect(late.getByRole('alert')).toContainText(
    'changed in the meantime',
  );

  await page.getByText('Refund…').click();
  await page.getByLabel('Note').fill('Broken');
  await page.getByRole('button', { name: /^Refund €.* now$/ }).click();
  await expect(page.getByText('The refund is on its way.')).toBeVisible();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('order.refunded')).toBeVisible();
  await staff.withdraw(jar);
});

test('staff redrive a dead letter, and discard it when it fails again', async ({
  staffPage: page,
  letters,
}) => {
  const nonsense = await letters.publishNonsense();
  const first = await letters.letterOf('products', nonsense);
  await page.goto(`/en/staff/dead-letters/products/${first}`);
  await expect(page.getByText(nonsense).first()).toBeVisible();
  await page.getByRole('button', { name: 'Redrive' }).click();
  await expect(page.getByText('Message redriven.')).toBeVisible();
  await expect(page.getByText('Redriven', { exact: true })).toBeVisible();

  const second = await letters.letterOf('products', nonsense);
  expect(second).not.toBe(first);
  await page.goto(`/en/staff/dead-letters/products/${second}`);
  await page.getByText('Discard…').click();
  const discard = page.getByRole('button', { name: 'Discard this message' });
  await discard.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Reason', { exact: true }).fill('Nonsense');
  await discard.click();
  await expect(page.getByText('Message discarded.')).toBeVisible();
  await letters.discard(
    'shopping',
    await letters.letterOf('shopping', nonsense),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('staff book a stock movement, in French', async ({
    staffPage: page,
    staff,
  }) => {
    const jar = await staff.product();
    await page.goto(`/fr/staff/stock/${jar.sku}`);
    await page.getByLabel('Unités').fill('quatre');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Unités')).toHaveValue('quatre');
    await page.getByLabel('Unités').fill('4');
    await page.getByLabel('Explication ou provenance').fill('Caisse 7');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('4 unités disponibles')).toBeVisible();
    await staff.withdraw(jar);
  });
});

const LISTS = [
  '',
  '/orders',
  '/products',
  '/stock',
  '/customers',
  '/dead-letters',
  '/audit?service=products',
];
const SCREENS = [
  { width: 390, height: 844, locale: 'fr', lists: LISTS },
  { width: 1280, height: 900, locale: 'en', lists: [''] },
] as const;

for (const { width, height, locale, lists } of SCREENS) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('the back office has no accessibility violations and fits the screen', async ({
      staffPage: page,
      staff,
    }) => {
      // Checks each page completely; lists have the same layout at every width.
      test.slow();
      const jar = await staff.product();
      for (const path of [
        ...lists,
        `/products/${jar.product.id}`,
        `/products/${jar.product.id}/pictures`,
        `/stock/${jar.sku}`,
      ]) {
        await page.goto(`/${locale}/staff${path}`);
        await expectAccessible(page, path);
      }
      await staff.withdraw(jar);
    });
  });
}
