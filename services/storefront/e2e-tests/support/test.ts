import { expect, test as base } from '@playwright/test';

/** Console messages that no page may cause; a page that is meant to be missing, or a form that is meant to be refused, says so itself. */
const EXPECTED = /status of (403|404|409|412|422)/;

/**
 * Playwright's test at the storefront's address. It fails on whatever the
 * browser complains of: errors, warnings of React, violations of the content
 * security policy.
 */
export const test = base.extend<{ complaints: string[] }>({
  baseURL: process.env['STOREFRONT_URL'] ?? 'http://localhost:4000',
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', error => complaints.push(error.message));
      page.on('console', message => {
        const bad = ['error', 'warning'].includes(message.type());
        if (bad && !EXPECTED.test(message.text())) {
          complaints.push(message.text());
        }
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
