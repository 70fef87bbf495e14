import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { LinkMarks } from '../links/LinkMarks';
import { composePage } from '../pages/composePage';
import { createNavigation } from './createNavigation';
import { findRepository } from './findRepository';
import type { Site } from './findSite';
import { isPage } from './isPage';
import { listPages } from './listPages';

/** Input of mkdocs for one site: content by path. */
export type SiteSource = Map<string, string | Buffer>;

/** Name of the file with what the marks in the pages stand for; a list of `Link`. */
export const LINKS_FILE = 'links.json';

/**
 * Composes the site of a folder: its pages and their pictures under `docs/`, an
 * mkdocs.yml, and the links, which `finishSite` writes into the pages after mkdocs.
 */
export function composeSite(options: {
  folder: string;
  title: string;
}): SiteSource {
  const { folder, title } = options;
  const repository = findRepository(folder);
  const names = listPages(folder);
  const links = new LinkMarks();
  const sites = new Map<string, Site | undefined>();
  const source: SiteSource = new Map();
  for (const name of names) {
    const content = readFileSync(join(folder, name));
    source.set(
      `docs/${name}`,
      isPage(name)
        ? composePage(content.toString('utf8'), address =>
            links.mark(address, { folder, name, repository, sites }),
          )
        : content,
    );
  }
  for (const [name, file] of links.pictures) {
    source.set(`docs/${name}`, readFileSync(file));
  }
  return source
    .set(LINKS_FILE, JSON.stringify(links.list))
    .set('mkdocs.yml', stringify(settingsOf(title, names)));
}

function settingsOf(title: string, names: readonly string[]): object {
  return {
    site_name: title,
    docs_dir: 'docs',
    nav: createNavigation(names),
    // The site uses the portal's fonts and loads none from other hosts.
    theme: { name: 'material', font: false },
    plugins: ['techdocs-core'],
    // Marks of links look like files that do not exist.
    validation: {
      links: { not_found: 'ignore', unrecognized_links: 'ignore' },
    },
    markdown_extensions: [
      { 'pymdownx.highlight': { linenums: false } },
      {
        'pymdownx.superfences': {
          custom_fences: [{ name: 'mermaid', class: 'mermaid' }],
        },
      },
    ],
  };
}
