import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { createNavigation } from './createNavigation';
import { rewriteLinks } from './rewriteLinks';
import { listPages } from './listPages';
import { markDiagrams } from './markDiagrams';

/** Input of mkdocs for one site: content by path. */
export type SiteSource = Map<string, string | Buffer>;

/** Composes the site of a folder: its pages under `docs/`, and an mkdocs.yml. */
export function composeSite(options: {
  folder: string;
  title: string;
}): SiteSource {
  const { folder, title } = options;
  const names = listPages(folder);
  const source: SiteSource = new Map();
  for (const name of names) {
    const file = join(folder, name);
    const content = readFileSync(file);
    source.set(
      `docs/${name}`,
      name.endsWith('.md')
        ? markDiagrams(rewriteLinks(content.toString('utf8'), { file, folder }))
        : content,
    );
  }
  const settings = {
    site_name: title,
    docs_dir: 'docs',
    nav: createNavigation(names),
    // The site uses the portal's fonts and loads none from other hosts.
    theme: { name: 'material', font: false },
    plugins: ['techdocs-core'],
    markdown_extensions: [{ 'pymdownx.highlight': { linenums: false } }],
  };
  return source.set('mkdocs.yml', stringify(settings));
}
