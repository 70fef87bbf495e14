import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe finds in the markup of Backstage, and is left: a rule, and a
 * selector that is as narrow as it can be.
 */
const KNOWN = [
  {
    rule: 'region',
    selector: '.bui-VisuallyHidden',
    why: 'the hidden heading of PluginHeader stands outside landmarks',
  },
  {
    rule: 'aria-progressbar-name',
    selector: '.MuiCircularProgress-root, .MuiLinearProgress-root',
    why: 'what is drawn while something is fetched has no name',
  },
  {
    rule: 'empty-table-header',
    selector: 'th.MuiTableCell-head',
    why: 'the table of notifications has columns without titles',
  },
  {
    rule: 'label-content-name-mismatch',
    selector: 'a[href="/notifications"]',
    why: "the sidebar's entry is not named after the count that it shows",
  },
  ...['aria-command-name', 'nested-interactive'].map(rule => ({
    rule,
    selector: 'th [data-rbd-draggable-id]',
    why: 'headers of the table of notifications can be dragged, and say so only',
  })),
];

/** Nothing that axe finds, once the page has settled. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still being fetched is drawn as a nameless bar, and fades out.
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // No page has frames: axe need not look for them, in a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.analyze();
  const findings: string[] = [];
  for (const { id, nodes } of violations) {
    const known = KNOWN.filter(({ rule }) => rule === id)
      .map(({ selector }) => selector)
      .join();
    for (const { target, html } of nodes) {
      const left =
        known !== '' &&
        (await page
          .locator(String(target[0]))
          .evaluate((element, selector) => !!element.closest(selector), known));
      if (!left) findings.push(`${id}: ${String(target[0])} ${html}`);
    }
  }
  expect(findings).toEqual([]);
}
