import type { Link } from './Link';
import { resolveLink, type Place } from './resolveLink';

/** Mark of the link with an index. A single word, so that highlighting of code does not split it. */
const MARK = /xdocslink(\d+)x/g;

/** The marks of a site's links. */
export class LinkMarks {
  readonly list: Link[] = [];
  /** Files of pictures outside docs/, by their path in the site. */
  readonly pictures = new Map<string, string>();

  /** Returns the mark of an address, or the address where it needs none. */
  mark(address: string, place: Place): string {
    const resolved = resolveLink(address, place);
    if (resolved === undefined) {
      return address;
    }
    if (resolved.picture) {
      this.pictures.set(resolved.picture.name, resolved.picture.file);
    }
    this.list.push({ written: address, to: resolved.to });
    return `xdocslink${this.list.length - 1}x`;
  }
}

/** Returns the link of an address that is a mark. */
export function linkOf(
  address: string,
  links: readonly Link[],
): Link | undefined {
  const [, index] = /^xdocslink(\d+)x$/.exec(address) ?? [];
  return index === undefined ? undefined : links[Number(index)];
}

/** Writes the addresses back that a text contains marks of. */
export function unmark(text: string, links: readonly Link[]): string {
  return text.replaceAll(
    MARK,
    (mark, index: string) => links[Number(index)]?.written ?? mark,
  );
}
