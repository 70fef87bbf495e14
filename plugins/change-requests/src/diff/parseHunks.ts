/** One line of a unified diff. */
export interface DiffLine {
  kind: 'hunk' | 'added' | 'removed' | 'same' | 'note';
  /** The line without its sign. */
  text: string;
  /** Line number before the change; absent for added lines. */
  before?: number;
  /** Line number after the change; absent for removed lines. */
  after?: number;
}

const HUNK = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** Splits the hunks of a unified diff into numbered lines. */
export function parseHunks(hunks: string): DiffLine[] {
  let before = 0;
  let after = 0;
  const lines = hunks.endsWith('\n') ? hunks.slice(0, -1) : hunks;
  return lines.split('\n').map((line): DiffLine => {
    const hunk = HUNK.exec(line);
    if (hunk) {
      before = Number(hunk[1]);
      after = Number(hunk[2]);
      return { kind: 'hunk', text: line };
    }
    const text = line.slice(1);
    switch (line.charAt(0)) {
      case '+':
        return { kind: 'added', text, after: after++ };
      case '-':
        return { kind: 'removed', text, before: before++ };
      case '\\':
        return { kind: 'note', text: text.trim() };
      default:
        return { kind: 'same', text, before: before++, after: after++ };
    }
  });
}
