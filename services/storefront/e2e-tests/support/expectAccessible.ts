import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** Rules about colours; the others do not depend on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Expects no violations from axe on the current page in light and dark mode, and
 * no horizontal overflow.
 *
 * @param what - description for the failure message
 * @param within - selector of the part to check
 */
export async function expectAccessible(
  page: Page,
  what: string,
  within = 'html',
): Promise<void> {
  // Injected directly: an AxeBuilder takes longer to set up than the check.
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(page, within), `${what}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, within, { runOnly: COLOUR_RULES });
  expect(dark, `${what}, dark`).toEqual([]);
  expect(await overflowWidth(page), `${what}: wider than the screen`).toBe(0);
}

function findings(page: Page, within: string, rules: RunOptions = {}) {
  return page.evaluate(
    async ([selector, options]) => {
      const { violations } = await window.axe.run(selector, {
        ...options,
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => ({
        id,
        where: nodes.map(({ html }) => html),
      }));
    },
    [within, rules] as const,
  );
}

/** Measures the horizontal overflow of the page, in CSS pixels. */
function overflowWidth(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
