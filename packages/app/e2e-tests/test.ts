import { expect, test as base, type BrowserContext } from '@playwright/test';

/**
 * Playwright's test with one browser profile per worker, so that the portal's
 * scripts (3 MB) are fetched and compiled once per worker. Cookies and storage are
 * cleared after each test.
 */
export const test = base.extend<object, { profile: BrowserContext }>({
  profile: [
    async ({ browser }, provide) => {
      const profile = await browser.newContext();
      await provide(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ profile }, provide) => provide(profile),
  page: async (
    { context, colorScheme, viewport, contextOptions: { reducedMotion } },
    provide,
  ) => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion });
    if (viewport) {
      await page.setViewportSize(viewport);
    }
    await provide(page);
    await context.clearCookies();
    const { origin } = new URL(page.url());
    if (origin !== 'null') {
      const browser = await context.newCDPSession(page);
      const storageTypes = 'local_storage,session_storage,indexeddb';
      await browser.send('Storage.clearDataForOrigin', {
        origin,
        storageTypes,
      });
    }
    await page.close();
  },
});

export { expect };
