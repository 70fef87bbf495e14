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
  {
    rule: 'nested-interactive',
    selector: 'th .MuiTableSortLabel-root',
    why: 'the headers of sorted tables are draggable elements with a button inside',
  },
  {
    rule: 'aria-valid-attr-value',
    selector: '[role="tab"]',
    why: 'the tabs of PluginHeader name a panel that is not on the page',
  },
  {
    rule: 'nested-interactive',
    selector: '[id^="viewDetail-template"]',
    why: 'the card of a template contains a button in a button',
  },
  {
    rule: 'link-name',
    selector: 'a.MuiLink-underlineHover',
    why: "the link to a template's owner is empty until the owner has loaded",
  },
  {
    rule: 'listitem',
    selector: 'li.MuiListItem-divider',
    why: 'the results of the search page are items outside a list',
  },
  {
    rule: 'link-in-text-block',
    selector: '[data-testid="techdocs-native-shadowroot"]',
    why: 'TechDocs draws links without an underline',
  },
  ...['color-contrast', 'nested-interactive', 'select-name'].map(rule => ({
    rule,
    selector: '.swagger-ui',
    why: 'Swagger UI draws the operations of an API',
  })),
  ...['aria-command-name', 'nested-interactive'].map(rule => ({
    rule,
    selector: 'th [data-rbd-draggable-id]',
    why: 'the name of a draggable header of the table of notifications describes only the dragging',
  })),
];

/**
 * Expects no findings of axe after everything has loaded, except the accepted ones.
 *
 * @param impacts - only findings of these impacts; default: all
 */
export async function expectAccessible(
  page: Page,
  impacts?: readonly string[],
): Promise<void> {
  // Waits for progress bars, which have no name and fade out.
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // Runs axe directly: the setup of an AxeBuilder takes longer than the check.
  await page.evaluate(axe.source);
  const findings = await page.evaluate(
    async ({ known, wanted }) => {
      const { violations } = await window.axe.run({
        elementRef: true,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, impact, nodes }) =>
        nodes
          .filter(() => wanted?.includes(impact ?? '') ?? true)
          .filter(
            ({ element }) =>
              !known.some(
                ({ rule, selector }) =>
                  rule === id && element?.closest(selector),
              ),
          )
          .map(({ target, html }) => `${id}: ${String(target[0])} ${html}`),
      );
    },
    { known: KNOWN, wanted: impacts },
  );
  expect(findings).toEqual([]);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
