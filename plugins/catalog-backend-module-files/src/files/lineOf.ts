import { isMap, isScalar, isSeq, type Document, type LineCounter } from 'yaml';
import type { ValuePath } from './FileProblem';

/** Returns the line of a value's key, or of the nearest parent that exists. */
export function lineOf(
  document: Document.Parsed,
  lines: LineCounter,
  path: ValuePath,
): number {
  let node: unknown = document.contents;
  let offset = startOf(document.contents) ?? document.range[0];
  for (const part of path) {
    const [key, value] = childOf(node, part);
    offset = startOf(key) ?? offset;
    node = value;
  }
  return lines.linePos(offset).line;
}

/** Returns the node with a child's position, and the child. */
function childOf(node: unknown, part: string | number): [unknown, unknown] {
  if (isMap(node)) {
    const pair = node.items.find(
      ({ key }) => isScalar(key) && String(key.value) === String(part),
    );
    return [pair?.key, pair?.value];
  }
  if (isSeq(node) && typeof part === 'number') {
    return [node.items[part], node.items[part]];
  }
  return [undefined, undefined];
}

function startOf(node: unknown): number | undefined {
  const range =
    isScalar(node) || isMap(node) || isSeq(node) ? node.range : null;
  return range?.[0];
}
