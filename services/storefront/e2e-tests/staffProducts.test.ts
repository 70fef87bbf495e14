import { expect, test } from './support/test.ts';

/** One red dot. */
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
  await expect(page.getByText('Saved. The shop shows it')).toBeVisible();
  await page.getByRole('link', { name: 'See it in the shop' }).click();
  await expect(page.getByText('€18.90').first()).toBeVisible();

  await page.goto(`/en/staff/products/${jar.product.id}`);
  await page.getByText('Remove the product…').click();
  await page.getByRole('button', { name: /^Remove “Test jar/ }).click();
  await expect(page.getByText('The product is removed.')).toBeVisible();
});

test('who saves after somebody else is told, and loses nothing', async ({
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
  await expect(page.getByRole('alert')).toContainText('Somebody else changed');
  await expect(page.getByText('Now: Theirs')).toBeVisible();
  await expect(name).toHaveValue('Mine');
  await expect(page.getByLabel('Summary, French')).toHaveValue('À moi');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The shop shows it')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine');
  await staff.withdraw(jar);
});

test('staff hang a picture with its texts', async ({
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
  await add.getByLabel('What it shows, English').fill('A red dot');
  await add.getByRole('button', { name: 'Upload' }).click();
  // A picture without words in both languages is not taken.
  await expect(page.getByRole('alert')).toBeVisible();
  await add.getByLabel('What it shows, French').fill('Un point rouge');
  await add.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('The picture is there.')).toBeVisible();
  await page.goto(`/fr/product/${jar.product.slug}`);
  await expect(
    page.getByRole('img', { name: 'Un point rouge' }).first(),
  ).toBeVisible();
  await staff.withdraw(jar);
});

test('staff book stock with a reason, and find it in movements and audit', async ({
  staffPage: page,
  staff,
}) => {
  const jar = await staff.product();
  await page.goto(`/en/staff/stock?prefix=${jar.sku}`);
  await page.getByRole('link', { name: jar.sku }).click();
  await page.getByLabel('Units').fill('12');
  await page.getByLabel('Why, or where from').fill('Crate 7');
  await page.getByRole('button', { name: 'Book it' }).click();
  await expect(page.getByText('12 units can be ordered now.')).toBeVisible();
  await expect(page.getByRole('row', { name: /\+12/ })).toContainText(
    'Crate 7',
  );
  await page.getByLabel('Reason').selectOption('Corrected');
  await page.getByLabel('Units').fill('-13');
  await page.getByLabel('Why, or where from').fill('Counted again');
  await page.getByRole('button', { name: 'Book it' }).click();
  await expect(page.getByRole('alert')).toContainText('less than that');
  await page.getByRole('link', { name: 'Who changed it' }).click();
  const entry = page.getByRole('row', { name: /stock\.received/ });
  await entry.getByText('Show').click();
  await expect(entry).toContainText('Crate 7');
  await staff.withdraw(jar);
});
