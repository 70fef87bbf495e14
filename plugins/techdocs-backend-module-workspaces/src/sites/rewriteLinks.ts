import { dirname, relative, resolve } from 'node:path';
import { findSite } from './findSite';

const LINK = /(?<=\]\()([^)\s#:]+\.md)(#[^)\s]*)?(?=\))/g;

/**
 * Rewrites each link to a page of another site to that page's address in the
 * portal. Links within the site do not change.
 *
 * @param file - absolute path of the page; links are relative to it
 */
export function rewriteLinks(
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
