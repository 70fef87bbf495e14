import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe finds in the markup of others, and why it is left: a selector that
 * is as narrow as it can be.
 */
const THIRD_PARTY = {
  'the hidden heading of @backstage/ui PluginHeader stands outside landmarks':
    '.bui-VisuallyHidden',
  'what Backstage draws while something is fetched has no name':
    '.MuiCircularProgress-root, .MuiLinearProgress-root',
};

/** Nothing that axe finds, once the page has settled. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still being fetched is drawn as a nameless bar, and fades out.
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const builder = Object.values(THIRD_PARTY).reduce(
    (axe, selector) => axe.exclude(selector),
    new AxeBuilder({ page }),
  );
  const { violations } = await builder.analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)]),
  ).toEqual([]);
}
