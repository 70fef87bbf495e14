import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Accepted findings in Backstage's own markup: a rule, and the narrowest selector
 * for the element.
 */
const KNOWN = [
  {
    rule: 'region',
    selector: '.bui-VisuallyHidden',
    why: 'the hidden heading of PluginHeader is outside the landmarks',
  },
  {
    rule: 'aria-progressbar-name',
    selector: '.MuiCircularProgress-root, .MuiLinearProgress-root',
    why: 'progress indicators have no name',
  },
  {
    rule: 'empty-table-header',
    selector: 'th.MuiTableCell-head',
    why: 'the table of notifications has columns without titles',
  },
  {
    rule: 'label-content-name-mismatch',
    selector: 'a[href="/notifications"]',
    why: "the name of the sidebar's entry does not contain the visible count",
  },
  ...['aria-command-name', 'nested-interactive'].map(rule => ({
    rule,
    selector: 'th [data-rbd-draggable-id]',
    why: 'the name of a draggable header of the table of notifications describes only the dragging',
  })),
];

/** Expects no findings of axe after everything has loaded, except the accepted ones. */
export async function expectAccessible(page: Page): Promise<void> {
  // Waits for progress bars, which have no name and fade out.
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // Runs axe directly: the setup of an AxeBuilder takes longer than the check.
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
