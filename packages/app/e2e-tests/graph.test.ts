import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

/** Moves the focus with the Tab key to the link of an entity in a graph. */
async function tabTo(page: Page, name: string) {
  const node = page.locator('#dependency-graph').getByRole('link', { name });
  await expect(node).toBeVisible();
  // The link before it has the focus when the keyboard comes from above.
  await page
    .getByRole('main')
    .locator('a[href], button')
    .first()
    .evaluate(element => {
      if (element instanceof HTMLElement) {
        element.focus();
      }
    });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(node).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 20_000 });
  return node;
}

for (const { graph, path, from } of [
  {
    graph: "an entity's page",
    path: '/catalog/default/component/products',
    from: 'Kit, Component',
  },
  {
    graph: 'the page of dependencies',
    path: '/catalog-graph',
    from: 'Shopping, Component',
  },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${colorScheme} mode`, () => {
      test.use({ colorScheme });

      test(`the keyboard opens an entity from the graph on ${graph}`, async ({
        page,
      }) => {
        await signIn(page, path);
        const node = await tabTo(page, from);

        const box = node.locator('rect');
        await expect(box).toHaveCSS('stroke-width', '4px');
        await expectAccessible(page);

        await page.keyboard.press('Enter');
        const [name = ''] = from.split(',');
        await expect(page).toHaveURL(
          new RegExp(`/catalog/default/component/${name.toLowerCase()}$`),
        );
        await expect(
          page.getByRole('heading', { name, exact: true }),
        ).toBeVisible();
      });
    });
  }
}

test('a click makes an entity the centre of the graph of dependencies', async ({
  page,
}) => {
  await signIn(page, '/catalog-graph');
  const graph = page.locator('#dependency-graph');
  await graph.getByRole('link', { name: 'Shopping, Component' }).click();

  await expect(page).toHaveURL(/rootEntityRefs.*shopping/);
});
