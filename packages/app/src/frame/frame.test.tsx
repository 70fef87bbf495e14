import { keepMain } from './keepMain';
import { showTitle } from './showTitle';
import { titleOf } from './titleOf';
import { watchPage } from './watchPage';

function pageOf(html: string): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = html;
  document.body.replaceChildren(page);
  return page;
}

const mains = (page: HTMLElement) =>
  page.parentElement?.querySelectorAll('main:not([role]), [role="main"]');

describe('keepMain', () => {
  it.each([
    ['no landmark', '<h1>APIs</h1>'],
    ['its own landmark', '<main><h1>Teams</h1></main>'],
    ['a landmark in a landmark', '<main><main>Docs</main></main>'],
    ['two landmarks', '<main>1</main><main>2</main>'],
  ])('leaves one landmark on a page with %s', (_, html) => {
    const page = pageOf(html);
    keepMain(page);
    expect(mains(page)).toHaveLength(1);
  });

  it('follows a page that changes', () => {
    const page = pageOf('<main>1</main><main>2</main>');
    keepMain(page);
    page.querySelector('main')?.remove();
    keepMain(page);
    expect(mains(page)).toHaveLength(1);
    page.replaceChildren();
    keepMain(page);
    expect(mains(page)).toHaveLength(1);
  });
});

describe('titleOf', () => {
  const path = (...names: string[]) =>
    `<nav class="bui-PluginHeaderBreadcrumbs">${names.map(name => `<li>${name}</li>`).join('')}</nav>`;

  it.each([
    ['<h1>Comptoir</h1>', 'Comptoir'],
    ['<h1>Teams</h1>', 'Teams | Comptoir'],
    [`<h1>Create</h1>${path('Create', 'Tasks')}`, 'Tasks | Create | Comptoir'],
    [
      '<h1>Catalog</h1><h2 class="bui-HeaderTitle">Products</h2><nav class="bui-HeaderNav"><a aria-current="page">Docs</a></nav>',
      'Products | Docs | Catalog | Comptoir',
    ],
    ['<p>loading</p>', undefined],
  ])('names the page %s', (html, title) => {
    expect(titleOf(pageOf(html), 'Comptoir')).toBe(title);
  });

  it('starts with the heading of a page of documentation', () => {
    const page = pageOf(
      '<h1>Documentation</h1><div data-testid="techdocs-native-shadowroot"></div>',
    );
    const root = page.querySelector('div')?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('article'));
    const heading = document.createElement('h1');
    heading.textContent = 'Stock¶';
    root?.querySelector('article')?.append(heading);
    expect(titleOf(page, 'Comptoir')).toBe('Stock | Documentation | Comptoir');
  });
});

describe('showTitle', () => {
  it.each([
    ['', 'Teams | Comptoir'],
    ['Products | Comptoir', 'Teams | Comptoir'],
    ['(3) Products | Comptoir', '(3) Teams | Comptoir'],
  ])('replaces "%s" by "%s"', (before, after) => {
    document.title = before;
    showTitle('Teams | Comptoir');
    expect(document.title).toBe(after);
  });
});

describe('watchPage', () => {
  it('reports a title that another plugin sets, and nothing after its end', async () => {
    const page = pageOf('<h1>Teams</h1>');
    const changed = jest.fn();
    const stop = watchPage(page, changed);
    expect(changed).toHaveBeenCalledTimes(1);
    document.title = 'Products | Comptoir';
    await Promise.resolve();
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    page.replaceChildren();
    await Promise.resolve();
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
