import type { Page } from '@playwright/test';
import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

/** Delay of each response of the backend, milliseconds. */
const DELAY = 700;

/** Collects each text that the page shows, also for a moment. */
async function collectTexts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const texts = new Set<string>();
    const collect = () => {
      const walker = document.createTreeWalker(
        document.documentElement,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        texts.add(walker.currentNode.textContent?.trim() ?? '');
      }
    };
    new MutationObserver(collect).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    Object.assign(window, { collectedTexts: texts });
  });
  return () =>
    page.evaluate(() => {
      const texts: unknown = Reflect.get(window, 'collectedTexts');
      return texts instanceof Set ? [...texts].map(String) : [];
    });
}

for (const { path, shows, ids } of [
  {
    path: '/catalog/default/component/products',
    shows: ['Products', 'Shop team', 'Shop', 'Events of shopping', 'Kit'],
    ids: [
      'products',
      'shop',
      'kit',
      'contracts',
      'shopping-events',
      'team-shop',
    ],
  },
  {
    path: '/catalog',
    shows: ['Customers', 'Shop team', 'Shop'],
    ids: ['component', 'All components', 'portal', 'shop', 'team-shop'],
  },
  {
    path: '/docs/default/component/products',
    shows: ['Products', 'Shop team'],
    ids: ['products', 'team-shop'],
  },
]) {
  test(`${path} shows no id for a moment in place of a name`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await signIn(page);
    await page.route(/\/api\/(?!auth\/)/, async route => {
      await new Promise(resolve => setTimeout(resolve, DELAY));
      await route.continue();
    });
    const texts = await collectTexts(page);

    await page.goto(new URL(path, page.url()).href);
    const main = page.getByRole('main');
    for (const name of shows) {
      await expect(main.getByText(name, { exact: true }).first()).toBeVisible({
        timeout: 30_000,
      });
    }

    const shown = await texts();
    expect(shown).toEqual(expect.arrayContaining(shows));
    expect(shown.filter(text => ids.includes(text))).toEqual([]);
  });
}
