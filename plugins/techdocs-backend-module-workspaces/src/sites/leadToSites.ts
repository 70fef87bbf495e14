import { dirname, relative, resolve } from 'node:path';
import { findSite } from './findSite';

const LINK = /(?<=\]\()([^)\s#:]+\.md)(#[^)\s]*)?(?=\))/g;

/**
 * Lets each link of a page that leaves its site lead to where the portal shows
 * that other page. Links within the site stay as they are.
 *
 * @param file the page, absolute; its text's links are relative to it
 */
export function leadToSites(
  text: string,
  options: { file: string; folder: string },
): string {
  const { file, folder } = options;
  return text.replaceAll(LINK, (link, path: string, anchor = '') => {
    const target = resolve(dirname(file), path);
    const site = findSite(target);
    if (!site || site.folder === folder) {
      return link;
    }
    const page = relative(site.folder, target)
      .replace(/README\.md$/, '')
      .replace(/\.md$/, '/');
    return `/docs/${site.path}/${page}${anchor}`;
  });
}
