import type { Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

/** Pages below those of the sidebar, which the test reads from the sidebar itself. */
const DEEPER = [
  '/create/tasks',
  '/create/templates/default/service',
  '/no-such-page',
  '/search?query=stock',
  '/catalog/default/api/products/definition',
  '/catalog/default/component/no-such-component',
  ...[
    'component/products',
    'component/kit',
    'api/products',
    'system/shop',
    'domain/comptoir',
    'resource/rabbitmq',
    'group/team-shop',
    'user/marina',
    'template/service',
  ].map(entity => `/catalog/default/${entity}`),
];

/** Texts of an unmodified Backstage. */
const STOCK =
  /Missing Annotation|dropped the mic|Backstage|Looks like|generated-|Comptoir \| Comptoir/i;

/** Paths of all pages: the sidebar's, and those below them. */
async function pathsOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation').first().locator('a[href^="/"]');
  await expect(links.and(page.locator('[href="/settings"]'))).toBeVisible();
  const hrefs = await links.evaluateAll(elements =>
    elements.map(element => element.getAttribute('href') ?? ''),
  );
  return [...new Set([...hrefs, ...DEEPER])];
}

/** Opens a path as a click on a link does, without a new start of the portal. */
async function open(page: Page, path: string): Promise<void> {
  await page.evaluate(target => {
    window.history.pushState({}, '', target);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  const { pathname } = new URL(path, page.url());
  // Some pages add parameters, or lead to their first tab.
  await expect(page).toHaveURL(address =>
    address.pathname.startsWith(pathname),
  );
}

/** What a page lacks that every page must have. */
function faultsOf(page: Page): Promise<object> {
  return page.evaluate(() => ({
    main: document.querySelectorAll('main:not([role]), [role="main"]').length,
    headings: document.querySelectorAll('h1').length,
    overflow: Math.max(
      0,
      document.documentElement.scrollWidth - window.innerWidth,
    ),
  }));
}

const WELL = { main: 1, headings: 1, overflow: 0 };

for (const { name, colorScheme, viewport } of [
  {
    name: 'a desktop, in light mode',
    colorScheme: 'light' as const,
    viewport: { width: 1280, height: 844 },
  },
  {
    name: 'a phone, in dark mode',
    colorScheme: 'dark' as const,
    viewport: { width: 390, height: 844 },
  },
]) {
  test.describe(`on ${name}`, () => {
    test.use({
      colorScheme,
      viewport,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('every page has its own title, one landmark, one heading, no stock text, and fits', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      // A phone shows the sidebar's links only after a click.
      await page.setViewportSize({ width: 1280, height: 844 });
      await signIn(page, '/teams');
      const paths = await pathsOf(page);
      await page.setViewportSize(viewport);
      const titles = new Map<string, string>();

      for (const path of paths) {
        await open(page, path);
        await expect
          .poll(async () => titles.get(await page.title()), {
            message: `${path} has the title of another page`,
          })
          .toBeUndefined();
        await expect(page.getByRole('progressbar')).toHaveCount(0);
        await expect
          .poll(() => faultsOf(page), { message: path })
          .toEqual(WELL);
        const title = await page.title();
        titles.set(title, path);
        const text = await page.locator('body').innerText();
        expect(`${title}\n${text}`, path).not.toMatch(STOCK);
        await expectAccessible(page, ['serious', 'critical']);
      }
      expect(titles.size).toBeGreaterThan(20);
    });
  });
}

test('the first key leads past the sidebar', async ({ page }) => {
  await signIn(page, '/teams');
  await page.reload();
  await expect(page).toHaveTitle('Teams | Comptoir');

  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: 'Skip to content' });
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('main')).toBeFocused();
});
