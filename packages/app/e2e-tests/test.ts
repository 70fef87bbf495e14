import { expect, test as base, type BrowserContext } from '@playwright/test';

/**
 * Playwright's test, in one browser profile for each worker: the portal's three
 * megabytes of scripts are fetched and compiled once, and not for each test.
 * What a test leaves in the profile (who has signed in, what was starred) goes
 * with it.
 */
export const test = base.extend<object, { profile: BrowserContext }>({
  profile: [
    async ({ browser }, give) => {
      const profile = await browser.newContext();
      await give(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ profile }, give) => give(profile),
  page: async (
    { context, colorScheme, viewport, contextOptions: { reducedMotion } },
    give,
  ) => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion });
    if (viewport) {
      await page.setViewportSize(viewport);
    }
    await give(page);
    await context.clearCookies();
    const left = new URL(page.url()).origin;
    if (left !== 'null') {
      const browser = await context.newCDPSession(page);
      const storageTypes = 'local_storage,session_storage,indexeddb';
      await browser.send('Storage.clearDataForOrigin', {
        origin: left,
        storageTypes,
      });
    }
    await page.close();
  },
});

export { expect };
