import type { Link } from '../links/Link';
import { linkOf } from '../links/LinkMarks';
import {
  attributeOf,
  escapeHtml,
  isWithin,
  replaceBy,
  setAttribute,
  type Element,
} from './elements';
import { remark } from './remark';

const EMBEDDED = ['video', 'audio', 'iframe', 'object', 'embed'];

/**
 * Writes the address of a picture. A missing picture, one of another host, which the
 * portal does not load, and embedded media are replaced by a remark.
 */
export function finishMedia(
  element: Element,
  links: readonly Link[],
  exists: (address: string) => boolean,
): void {
  if (EMBEDDED.includes(element.tagName)) {
    const address =
      attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '';
    const written = linkOf(address, links)?.written ?? address;
    return replaceBy(element, remark(`${element.tagName}, not shown`, written));
  }
  if (element.tagName === 'source') {
    // The portal shows the picture's `img`.
    return setAttribute(element, 'srcset', undefined);
  }
  if (element.tagName === 'img') {
    setAttribute(element, 'srcset', undefined);
    finishPicture(element, links, exists);
  }
  return undefined;
}

function finishPicture(
  element: Element,
  links: readonly Link[],
  exists: (address: string) => boolean,
): void {
  const address = attributeOf(element, 'src') ?? '';
  const alt = attributeOf(element, 'alt') ?? '';
  const link = linkOf(address, links);
  if (link?.to.kind === 'picture') {
    return setAttribute(element, 'src', link.to.href);
  }
  if (link && 'path' in link.to) {
    const text = link.to.kind === 'missing' ? 'is missing' : 'cannot be shown';
    return replaceBy(
      element,
      remark(`picture ${quote(alt)}${text}`, link.to.path),
    );
  }
  if (/^(?:https?:)?\/\//i.test(address)) {
    return replaceBy(element, externalPicture(element, address, alt));
  }
  const isShown = address.startsWith('data:') || exists(address);
  if (link || address.startsWith('/') || !isShown) {
    const path = link?.written ?? address;
    replaceBy(element, remark(`picture ${quote(alt)}is missing`, path));
  }
  return undefined;
}

/** Emoji become their character, other pictures a link to them. */
function externalPicture(element: Element, address: string, alt: string) {
  if (
    /\b(?:emojione|twemoji|gemoji)\b/.test(attributeOf(element, 'class') ?? '')
  ) {
    return escapeHtml(alt);
  }
  const text = escapeHtml(alt || address);
  return isWithin(element, 'a')
    ? text
    : `<a href="${escapeHtml(address)}">${text}</a> <em class="docs-remark">(picture of another host)</em>`;
}

function quote(alt: string): string {
  return alt === '' ? '' : `“${alt}” `;
}
