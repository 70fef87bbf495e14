/** `](address "title")`, with angle brackets, spaces and one level of parentheses in the address. */
const INLINE =
  /\]\(\s*(<[^<>\n]*>|(?:[^()<>\n]|\([^()\n]*\))*?)(?:\s+("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)/g;

/** `[name]: address`; footnotes and abbreviations are no links. */
const DEFINITION =
  /^([ \t>]*(?:[-*+][ \t]+)?\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*)(<[^<>\n]*>|\S+)/gm;

const TAG = /<(?:a|img|source)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ATTRIBUTE =
  /(\s(?:href|src)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Replaces the address of each link and picture in a text by a mark, in Markdown
 * and HTML. What looks like a link inside code is replaced as well: the page that
 * mkdocs writes shows which marks are links, and the others are written back.
 *
 * @param mark - returns the mark of an address, or the address where it needs none
 */
export function markLinks(
  text: string,
  mark: (address: string) => string,
): string {
  const marked = (address: string) => mark(address.replace(/^<(.*)>$/, '$1'));
  return text
    .replaceAll(INLINE, (link: string, address: string, title?: string) => {
      const replaced = marked(address);
      return replaced === address ? link : `](${replaced}${titleOf(title)})`;
    })
    .replaceAll(
      DEFINITION,
      (_, name: string, address: string) => name + marked(address),
    )
    .replaceAll(TAG, tag =>
      tag.replaceAll(
        ATTRIBUTE,
        (attribute: string, name: string, ...values: string[]) => {
          const [address] = values.slice(0, 3).filter(Boolean);
          const replaced = address && mark(address);
          return replaced === address ? attribute : `${name}"${replaced}"`;
        },
      ),
    );
}

/** Writes a title in quotes: mkdocs knows no title in parentheses. */
function titleOf(title: string | undefined): string {
  if (title === undefined) {
    return '';
  }
  return title.startsWith('(')
    ? ` "${title.slice(1, -1).replaceAll('"', '&quot;')}"`
    : ` ${title}`;
}
