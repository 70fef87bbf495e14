/** An entry of mkdocs' `nav`: a page, or a named section. */
export type NavigationItem = string | { [section: string]: NavigationItem[] };

/** Titles of folders whose name is not a title. */
const SECTIONS: Readonly<Record<string, string>> = { adr: 'Decisions' };

/**
 * Creates the navigation: the README, the pages of `docs/`, its folders as
 * sections, then the other pages beside the README. mkdocs reads titles from pages.
 */
export function createNavigation(files: readonly string[]): NavigationItem[] {
  const pages = files.filter(file => file.endsWith('.md'));
  const within = (folder: string) =>
    pages.filter(page => page.startsWith(folder) && page !== 'README.md');
  const direct = (folder: string) =>
    within(folder).filter(page => !page.slice(folder.length).includes('/'));
  const folders = new Set(
    within('docs/').flatMap(page => page.split('/').slice(1, -1).slice(0, 1)),
  );
  return [
    ...pages.filter(page => page === 'README.md'),
    ...direct('docs/'),
    ...[...folders].map(name => ({
      [SECTIONS[name] ?? capitalise(name)]: within(`docs/${name}/`),
    })),
    ...direct(''),
  ];
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
