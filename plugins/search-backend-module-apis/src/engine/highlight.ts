import type { Position } from './Hit';

/** Characters before the first match of an excerpt, and its length. */
const BEFORE = 80;
const LENGTH = 320;

export interface Tags {
  preTag: string;
  postTag: string;
}

/** Surrounds the matches in a text with tags. */
export function highlight(
  text: string,
  positions: readonly Position[],
  { preTag, postTag }: Tags,
): string {
  let marked = '';
  let end = 0;
  for (const [start, length] of [...positions].sort((a, b) => a[0] - b[0])) {
    if (start >= end) {
      const match = text.slice(start, start + length);
      marked += `${text.slice(end, start)}${preTag}${match}${postTag}`;
      end = start + length;
    }
  }
  return marked + text.slice(end);
}

/** Returns the part of a text around its first match, with all matches in tags. */
export function excerpt(
  text: string,
  positions: readonly Position[],
  tags: Tags,
): string {
  const first = Math.min(...positions.map(([start]) => start));
  const from = first > BEFORE ? text.lastIndexOf(' ', first - BEFORE) + 1 : 0;
  const to = wordEnd(text, from + LENGTH);
  const inside = positions
    .filter(([start, length]) => start >= from && start + length <= to)
    .map(([start, length]): Position => [start - from, length]);
  const marked = highlight(text.slice(from, to), inside, tags);
  return `${from > 0 ? '… ' : ''}${marked}${to < text.length ? ' …' : ''}`;
}

function wordEnd(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return at >= text.length || end < 0 ? text.length : end;
}
