/** The anchors of a page's headings, as mkdocs generates them. */
export function anchorsOf(text: string): string[] {
  const anchors: string[] = [];
  for (const [, heading = ''] of text.matchAll(/^#{1,6} +(.+)$/gm)) {
    const base = slugOf(heading);
    let anchor = base;
    for (let count = 1; anchors.includes(anchor); count += 1) {
      anchor = `${base}_${count}`;
    }
    anchors.push(anchor);
  }
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .normalize('NFKD')
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[-\s]+/g, '-');
}
