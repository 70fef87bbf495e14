import { parse, serialize } from 'parse5';
import type { Link } from '../links/Link';
import { unmark } from '../links/LinkMarks';
import { addAnchors } from './addAnchors';
import { elementsOf, type Node } from './elements';
import { finishLink } from './finishLink';
import { finishMedia } from './finishMedia';

/**
 * Writes the addresses of links and pictures into a page that mkdocs built. What the
 * site does not contain, or the portal does not load, is replaced by a remark.
 *
 * @param exists - whether the site contains a relative address of this page
 */
export function finishPage(
  html: string,
  links: readonly Link[],
  exists: (address: string) => boolean,
): string {
  const page = parse(html);
  const article = elementsOf(page).find(({ tagName }) => tagName === 'article');
  if (article) {
    for (const element of elementsOf(article)) {
      finishMedia(element, links, exists);
      finishLink(element, links, exists);
    }
    addAnchors(article);
  }
  unmarkAll(page, links);
  return serialize(page);
}

/** Writes addresses back into code and other text that only looked like a link. */
function unmarkAll(node: Node, links: readonly Link[]): void {
  if ('value' in node) {
    node.value = unmark(node.value, links);
  }
  if ('attrs' in node) {
    for (const attribute of node.attrs) {
      attribute.value = unmark(attribute.value, links);
    }
  }
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    unmarkAll(child, links);
  }
}
