import { attributeOf, elementsOf, textOf, type Element } from './elements';
import { defaultTreeAdapter as tree, parseFragment } from 'parse5';

/**
 * Adds to each heading the anchor that GitLab and GitHub give it, where mkdocs writes
 * another one: headings with `&`, with letters beyond ASCII, and repeated headings.
 */
export function addAnchors(article: Element): void {
  const headings = elementsOf(article).filter(({ tagName }) =>
    /^h[1-6]$/.test(tagName),
  );
  const ids = new Set(
    elementsOf(article).map(element => attributeOf(element, 'id')),
  );
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const slug = slugOf(textOf(heading).replace(/¶$/, ''));
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    // The portal compares anchors as they are in the address.
    const id = encodeURIComponent(count === 0 ? slug : `${slug}-${count}`);
    if (!ids.has(id)) {
      ids.add(id);
      const [anchor] = parseFragment(`<span id="${id}"></span>`).childNodes;
      tree.insertBefore(heading, anchor, heading.childNodes[0]);
    }
  }
}

function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(
      /[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu,
      '',
    )
    .replaceAll(' ', '-');
}
