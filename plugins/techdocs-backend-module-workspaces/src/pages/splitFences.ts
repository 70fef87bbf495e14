/** A run of lines of a page: text, or one fenced code block. */
export interface Section {
  isFence: boolean;
  lines: string[];
}

const OPENING = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})([^`]*)$/;

/** A fence that starts beside the marker of its list item. */
const BESIDE = /^([\s>]*)((?:[-*+]|\d+[.)])\s+)(?=`{3}|~{3})/;

/**
 * Splits a page at its fenced code blocks, also those in lists and quotes. A fence
 * without an end is text. A fence beside the marker of its list item, where mkdocs
 * sees none, moves below an item without text.
 */
export function splitFences(text: string): Section[] {
  const lines = text.split('\n');
  const sections: Section[] = [];
  let start = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const end = endOfFence(lines, index);
    if (end !== undefined) {
      const { item, first } = splitItem(lines[index]);
      const before = lines.slice(start, index).concat(item);
      const fence = [first, ...lines.slice(index + 1, end + 1)];
      sections.push({ isFence: false, lines: before });
      sections.push({ isFence: true, lines: fence });
      start = end + 1;
      index = end;
    }
  }
  sections.push({ isFence: false, lines: lines.slice(start) });
  return sections.filter(section => section.lines.length > 0);
}

function splitItem(line: string): { item: string[]; first: string } {
  const [all, before = '', marker = ''] = BESIDE.exec(line) ?? [];
  return all === undefined
    ? { item: [], first: line }
    : {
        item: [`${all}&#8203;`, before.trimEnd()],
        first: before + ' '.repeat(marker.length) + line.slice(all.length),
      };
}

/** Returns the line that ends the fence which starts at a line. */
function endOfFence(lines: readonly string[], start: number) {
  const [, fence] = OPENING.exec(lines[start]) ?? [];
  if (fence === undefined) {
    return undefined;
  }
  const closing = new RegExp(`^[\\s>]*${fence[0]}{${fence.length},}\\s*$`);
  const end = lines.findIndex(
    (line, index) => index > start && closing.test(line),
  );
  return end < 0 ? undefined : end;
}
