import { expect, test as base, type Page } from '@playwright/test';
import type { Account } from '@comptoir/shop-testing/Person';
import { openAccount } from './account.ts';
import { DeadLetterDesk } from './DeadLetterDesk.ts';
import { signInAs } from './signInAs.ts';
import { BackOffice } from './BackOffice.ts';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

interface Fixtures {
  consoleErrors: string[];
  /** A customer account created for the test. */
  shopper: Account;
  /** A page signed in as staff. */
  staffPage: Page;
}

interface WorkerFixtures {
  /** Staff actions by API. */
  staff: BackOffice;
  letters: DeadLetterDesk;
  staffCookies: Cookies;
}

const baseURL = process.env['STOREFRONT_URL'] ?? 'http://localhost:4000';

/** Expected console messages: browsers log the status of refused requests. */
const EXPECTED = /status of (403|404|409|412|422)/;

/**
 * Playwright's test with the storefront as base URL. Fails on errors and
 * warnings in the browser's console, such as violations of the content security
 * policy. Shared by all files, so that all run in the same workers.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL,
  consoleErrors: [
    async ({ page }, use) => {
      const consoleErrors: string[] = [];
      page.on('pageerror', error => consoleErrors.push(error.message));
      page.on('console', message => {
        const bad = ['error', 'warning'].includes(message.type());
        if (bad && !EXPECTED.test(message.text())) {
          consoleErrors.push(message.text());
        }
      });
      await use(consoleErrors);
      expect(consoleErrors).toEqual([]);
    },
    { auto: true },
  ],
  shopper: async ({ page: _ }, use) => use(await openAccount()),
  staff: [
    async ({ browser: _ }, use) => use(await BackOffice.open()),
    { scope: 'worker' },
  ],
  letters: [
    async ({ staff }, use) => use(new DeadLetterDesk(staff.letters)),
    { scope: 'worker' },
  ],
  staffCookies: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      await page.goto('/en/staff');
      await signInAs(page, 'staff of the shop');
      await expect(page).toHaveURL(/\/en\/staff$/);
      await use(await context.cookies());
      await context.close();
    },
    { scope: 'worker' },
  ],
  staffPage: async ({ page, context, staffCookies }, use) => {
    await context.addCookies(staffCookies);
    await use(page);
  },
});

export { expect };
