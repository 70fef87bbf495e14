import type { Position } from './Hit';

/** Characters before the first match of an excerpt, and its least length. */
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
  for (const [start, length] of longestFirst(positions)) {
    if (start >= end) {
      const match = text.slice(start, start + length);
      marked += `${text.slice(end, start)}${preTag}${match}${postTag}`;
      end = start + length;
    }
  }
  return marked + text.slice(end);
}

/**
 * Returns the part of a text with most of what was searched for, with all matches in
 * tags. A phrase is longer than its words, so that a part with the phrase is preferred.
 */
export function excerpt(
  text: string,
  positions: readonly Position[],
  tags: Tags,
): string {
  const starts = longestFirst(positions).map(([start]) => start);
  const parts = [...new Set(starts)].map(start => partAt(text, start));
  const [best] = parts.toSorted(
    (one, other) =>
      matchedLength(text, positions, other) -
      matchedLength(text, positions, one),
  );
  const { from, to } = best ?? partAt(text, 0);
  const inside = positions
    .filter(position => isInside(position, { from, to }))
    .map(([start, length]): Position => [start - from, length]);
  const marked = highlight(text.slice(from, to), inside, tags);
  return `${from > 0 ? '… ' : ''}${marked}${to < text.length ? ' …' : ''}`;
}

interface Part {
  from: number;
  to: number;
}

/** The part of a text around a match. */
function partAt(text: string, start: number): Part {
  const from = start > BEFORE ? text.lastIndexOf(' ', start - BEFORE) + 1 : 0;
  return { from, to: wordEnd(text, from + LENGTH) };
}

/** The characters of the different matches in a part. */
function matchedLength(
  text: string,
  positions: readonly Position[],
  part: Part,
): number {
  const matches = positions
    .filter(position => isInside(position, part))
    .map(([start, length]) => text.slice(start, start + length).toLowerCase());
  return [...new Set(matches)].join('').length;
}

function isInside([start, length]: Position, { from, to }: Part): boolean {
  return start >= from && start + length <= to;
}

/** In the order of the text; of those at the same place, the longest first. */
function longestFirst(positions: readonly Position[]): Position[] {
  return positions.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function wordEnd(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return at >= text.length || end < 0 ? text.length : end;
}
