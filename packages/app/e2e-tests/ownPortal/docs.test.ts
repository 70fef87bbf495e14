import { signIn } from '../signIn.ts';
import { expect, test } from './test.ts';

test('a page that cannot be built says why, and what to do', async ({
  page,
  portal,
}) => {
  await signIn(page, '/catalog/default/component/products', portal.url);
  const main = page.getByRole('main');
  const docs = main.getByRole('link', { name: 'Docs', exact: true });
  // A portal that has just started still reads its catalog.
  await expect(async () => {
    await page.reload();
    await expect(docs).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await docs.click();

  await expect(main.getByText(/mkdocs is not there \(yet\)/)).toBeVisible({
    timeout: 30_000,
  });
});
