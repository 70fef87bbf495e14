import { posix } from 'node:path';

/**
 * Returns the address of a page within its site, as mkdocs writes it: a folder, which
 * for a README or index is the one that contains it. Empty for the start page.
 *
 * @param page - path in the site, such as docs/stock.md
 */
export function addressOf(page: string): string {
  const { dir, name } = posix.parse(page);
  const folder = /^(README|index)$/.test(name) ? dir : posix.join(dir, name);
  return folder === '' ? '' : `${folder}/`;
}
