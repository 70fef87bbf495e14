import { expect, test } from './support/test.ts';

/** A PNG of one red pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('staff change a price, and the shop shows it', async ({
  staffPage: page,
  staff,
}) => {
  const jar = await staff.product();
  await page.goto('/en/staff/products');
  await page
    .getByRole('searchbox', { name: 'Find a product' })
    .fill(jar.product.name.en);
  await page.getByRole('button', { name: 'Search' }).last().click();
  await page.getByRole('link', { name: jar.product.name.en }).click();
  await page
    .getByRole('group', { name: 'Variant 1' })
    .getByLabel('Price, €')
    .fill('18,90');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByText('Saved. The shop shows the change'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'View in the shop' }).click();
  await expect(page.getByText('€18.90').first()).toBeVisible();

  await page.goto(`/en/staff/products/${jar.product.id}`);
  await page.getByText('Remove the product…').click();
  await page.getByRole('button', { name: /^Remove “Test jar/ }).click();
  await expect(page.getByText('Product removed.')).toBeVisible();
});

test('saving after a concurrent change reports it and keeps the entries', async ({
  staffPage: page,
  staff,
}) => {
  const jar = await staff.product();
  await page.goto(`/en/staff/products/${jar.product.id}`);
  const name = page.getByLabel('Name, English').first();
  await name.fill('Mine');
  await page.getByLabel('Summary, French').fill('À moi');
  await staff.rename(jar, 'Theirs');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Someone else changed');
  await expect(page.getByText('Current value: Theirs')).toBeVisible();
  await expect(name).toHaveValue('Mine');
  await expect(page.getByLabel('Summary, French')).toHaveValue('À moi');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByText('Saved. The shop shows the change'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine');
  await staff.withdraw(jar);
});

test('staff add a picture with its alternative texts', async ({
  staffPage: page,
  staff,
}) => {
  const jar = await staff.product();
  await page.goto(`/en/staff/products/${jar.product.id}/pictures`);
  const add = page.getByRole('region', { name: 'Add a picture' });
  await add.getByLabel('Picture', { exact: true }).setInputFiles({
    name: 'dot.png',
    mimeType: 'image/png',
    buffer: DOT,
  });
  await add.getByLabel('Alternative text, English').fill('A red dot');
  await add.getByRole('button', { name: 'Upload' }).click();
  // A picture needs alternative text in both languages.
  await expect(page.getByRole('alert')).toBeVisible();
  await add.getByLabel('Alternative text, French').fill('Un point rouge');
  await add.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('Picture added.')).toBeVisible();
  await page.goto(`/fr/product/${jar.product.slug}`);
  await expect(
    page.getByRole('img', { name: 'Un point rouge' }).first(),
  ).toBeVisible();
  await staff.withdraw(jar);
});

test('staff book stock with a reason, which movements and the audit log show', async ({
  staffPage: page,
  staff,
}) => {
  const jar = await staff.product();
  await page.goto(`/en/staff/stock?prefix=${jar.sku}`);
  await page.getByRole('link', { name: jar.sku }).click();
  await page.getByLabel('Units').fill('12');
  await page.getByLabel('Explanation or source').fill('Crate 7');
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByText('12 units available to order.')).toBeVisible();
  await expect(page.getByRole('row', { name: /\+12/ })).toContainText(
    'Crate 7',
  );
  await page.getByLabel('Reason').selectOption('Corrected');
  await page.getByLabel('Units').fill('-13');
  await page.getByLabel('Explanation or source').fill('Counted again');
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('not enough stock');
  await page.getByRole('link', { name: 'History' }).click();
  const entry = page.getByRole('row', { name: /stock\.received/ });
  await entry.getByText('Show').click();
  await expect(entry).toContainText('Crate 7');
  await staff.withdraw(jar);
});
