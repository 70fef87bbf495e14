import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

const PRODUCTS = '/catalog/default/component/products';

test('a guest finds the products component, its owner and its API', async ({
  page,
}) => {
  await signIn(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Products', exact: true })
    .first()
    .click();

  await expect(
    page.getByRole('heading', { name: 'Products', exact: true }),
  ).toBeVisible();
  await expect(
    page.getByText('Products, variants, categories, stock levels'),
  ).toBeVisible();

  const provides = page.getByRole('region', { name: 'Provides' });
  await provides.getByRole('link', { name: 'Products API' }).click();
  await page.getByRole('link', { name: 'Definition', exact: true }).click();
  await expect(
    page.getByRole('link', { name: '/v1/products', exact: true }).first(),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Shop team' }).first().click();
  const members = page.getByRole('region', { name: 'Members' });
  await expect(
    members.getByRole('link', { name: 'Marina Costa' }),
  ).toBeVisible();
});

test('the products component shows that it is ready, and its dependencies', async ({
  page,
}) => {
  await signIn(page, PRODUCTS);

  await expect(page.getByRole('status', { name: 'Readiness' })).toHaveText(
    'Ready',
  );
  const needs = page.getByRole('list', { name: 'Dependencies' });
  await expect(needs.getByText('mongodb')).toBeVisible();
  await expect(needs.getByText('rabbitmq')).toBeVisible();
});
