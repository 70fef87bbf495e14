import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** Rules about colours; the others do not depend on the colour scheme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * On the page as it is shown axe finds nothing, by day and by night, and nothing
 * is wider than the screen.
 *
 * @param what - named when something is found
 * @param within - a selector, to look at a part of the page only
 */
export async function expectSound(
  page: Page,
  what: string,
  within = 'html',
): Promise<void> {
  // One look into a page: what an AxeBuilder brings for each takes longer than the look.
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(page, within), `${what}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, within, { runOnly: OF_COLOURS });
  expect(dark, `${what}, dark`).toEqual([]);
  expect(await overhang(page), `${what}: wider than the screen`).toBe(0);
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

/** How far the page is wider than the screen, in CSS pixels. */
function overhang(page: Page): Promise<number> {
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
