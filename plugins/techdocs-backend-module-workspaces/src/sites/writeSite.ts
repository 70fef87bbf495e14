import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { createNavigation } from './createNavigation';
import { leadToSites } from './leadToSites';
import { listPages } from './listPages';
import { markDiagrams } from './markDiagrams';

/**
 * Writes what mkdocs builds a site from: the folder's pages under `docs/`, and
 * an mkdocs.yml. The folder itself is only read.
 *
 * @param target an empty folder
 */
export function writeSite(options: {
  folder: string;
  title: string;
  target: string;
}): void {
  const { folder, title, target } = options;
  const files = listPages(folder);
  for (const name of files) {
    const file = join(folder, name);
    const copy = join(target, 'docs', name);
    mkdirSync(dirname(copy), { recursive: true });
    if (name.endsWith('.md')) {
      const text = readFileSync(file, 'utf8');
      writeFileSync(copy, markDiagrams(leadToSites(text, { file, folder })));
    } else {
      cpSync(file, copy);
    }
  }
  writeFileSync(
    join(target, 'mkdocs.yml'),
    stringify({
      site_name: title,
      docs_dir: 'docs',
      nav: createNavigation(files),
      // Fonts are the portal's: nothing is loaded from elsewhere.
      theme: { name: 'material', font: false },
      plugins: ['techdocs-core'],
      markdown_extensions: [{ 'pymdownx.highlight': { linenums: false } }],
    }),
  );
}
