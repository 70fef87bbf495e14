import type { Link } from '../links/Link';
import { linkOf } from '../links/LinkMarks';
import {
  attributeOf,
  setAttribute,
  textOf,
  unwrap,
  type Element,
} from './elements';
import { remark } from './remark';

/** Writes the address of a link; one that leads nowhere becomes text with a remark. */
export function finishLink(
  element: Element,
  links: readonly Link[],
  exists: (address: string) => boolean,
): void {
  const address =
    element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
  if (address === undefined) {
    return;
  }
  const to = linkOf(address, links)?.to;
  if (to === undefined) {
    if (!exists(address)) {
      unwrap(element, ` ${remark('not found', address)}`);
    }
    return;
  }
  if (to.kind === 'source' || to.kind === 'missing') {
    const text = to.kind === 'source' ? 'in the repository' : 'not found';
    const isNamed = to.kind === 'source' && textOf(element) === to.path;
    unwrap(element, isNamed ? '' : ` ${remark(text, to.path)}`);
    return;
  }
  setAttribute(element, 'href', to.href);
  if (to.kind === 'picture') {
    // The portal opens what has no page of its own as a download.
    setAttribute(element, 'download', '');
  }
}
