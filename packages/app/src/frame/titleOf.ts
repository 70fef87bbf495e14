const SHADOW = '[data-testid="techdocs-native-shadowroot"]';

/** Elements that name the page, from the most to the least specific. */
const NAMES = [
  // The name of an entity, and its selected tab.
  'h2[class*="HeaderTitle"]',
  'nav[class*="HeaderNav"] a[aria-current="page"]',
];

/**
 * Returns the title of the page that is shown, from its headings and the path above
 * it: "Products | Overview | Catalog | Comptoir". The home page, whose heading is the
 * portal's name, has only that.
 *
 * @returns undefined while the page has no heading
 */
export function titleOf(page: Element, appTitle: string): string | undefined {
  const heading = page.querySelector('h1');
  if (!heading) {
    return undefined;
  }
  const path = [
    ...page.querySelectorAll('nav[class*="PluginHeaderBreadcrumbs"] li'),
  ].reverse();
  const parts = [
    docsHeading(page),
    ...NAMES.map(selector => page.querySelector(selector)),
    ...path,
    heading,
  ].map(element => element?.textContent?.replace(/¶$/, '').trim() ?? '');
  const named = parts.filter(
    (part, index) => part !== '' && parts.indexOf(part) === index,
  );
  const isHome = named.every(part => part === appTitle);
  return (isHome ? [appTitle] : named.concat(appTitle)).join(' | ');
}

/** The heading of a page of documentation, which is in a shadow root. */
function docsHeading(page: Element): Element | null | undefined {
  return page.querySelector(SHADOW)?.shadowRoot?.querySelector('article h1');
}
