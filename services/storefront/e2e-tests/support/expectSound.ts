import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What of a page depends on its colours; all else is the same by day and by night. */
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
  // No page has frames: axe need not look for them, in a page of its own.
  const axe = () =>
    new AxeBuilder({ page }).include(within).setLegacyMode(true);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(axe()), `${what}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(axe().withRules(OF_COLOURS));
  expect(dark, `${what}, dark`).toEqual([]);
  expect(await overhang(page), `${what}: wider than the screen`).toBe(0);
}

async function findings(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html }) => html),
  }));
}

/** How far the page is wider than the screen, in CSS pixels. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
}
