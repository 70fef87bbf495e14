/** Columns that mkdocs expects per level of a list. */
const LEVEL = 2;
const TAB = 4;
const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?=\s)\s{1,4}/;

/**
 * Indents nested lists, and what they contain, by two columns per level. Markdown
 * accepts any indentation beyond the marker; mkdocs accepts only this one.
 *
 * @param sections - lines of the page's sections; fences are not searched for lists
 */
export function indentLists(
  sections: readonly { isFence: boolean; lines: readonly string[] }[],
): string[][] {
  /** Column at which the content of each open list item starts. */
  const columns: number[] = [];
  const move = (line: string, isFence: boolean): string => {
    const indent = columnOf(line);
    if (line.trim() === '') {
      return line;
    }
    const content = line.trimStart();
    if (isFence) {
      return indentOf(indent, columns) + content;
    }
    while (columns.length > 0 && indent < (columns.at(-1) ?? 0)) {
      columns.pop();
    }
    const start = columns.at(-1) ?? 0;
    const [marker] = MARKER.exec(content) ?? [];
    if (marker === undefined || indent - start >= TAB) {
      return indentOf(indent, columns) + content;
    }
    const level = ' '.repeat(LEVEL * columns.length);
    columns.push(indent + marker.length);
    return level + content;
  };
  return sections.map(({ isFence, lines }) =>
    lines.map((line, index) => move(line, isFence && index > 0)),
  );
}

/** Returns the indentation of a line inside the open list items. */
function indentOf(indent: number, columns: readonly number[]): string {
  const beyond = Math.max(0, indent - (columns.at(-1) ?? 0));
  return ' '.repeat(LEVEL * columns.length + beyond);
}

/** Returns the column of the first character that is no white space. */
function columnOf(line: string): number {
  let column = 0;
  for (const character of /^[ \t]*/.exec(line)?.[0] ?? '') {
    column += character === '\t' ? TAB - (column % TAB) : 1;
  }
  return column;
}
