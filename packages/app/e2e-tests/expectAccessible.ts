import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

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
  // One look into a page: what an AxeBuilder brings for each takes longer than the look.
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async known => {
    const { violations } = await window.axe.run({
      elementRef: true,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(
          ({ element }) =>
            !known.some(
              ({ rule, selector }) => rule === id && element?.closest(selector),
            ),
        )
        .map(({ target, html }) => `${id}: ${String(target[0])} ${html}`),
    );
  }, KNOWN);
  expect(findings).toEqual([]);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
