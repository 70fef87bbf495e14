import { signIn } from '../signIn.ts';
import { expect, test } from './test.ts';

test('a page that cannot be built shows the reason and the remedy', async ({
  page,
  portal,
}) => {
  await signIn(page, '/catalog/default/component/products', portal.url);
  const main = page.getByRole('main');
  const docs = main.getByRole('link', { name: 'Docs', exact: true });
  // After a start, the catalog may not contain the component yet.
  await expect(async () => {
    await page.reload();
    await expect(docs).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await docs.click();

  await expect(main.getByText(/mkdocs is not installed \(yet\)/)).toBeVisible({
    timeout: 30_000,
  });
});
