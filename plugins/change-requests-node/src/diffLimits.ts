import type { FileDiff } from '@comptoir/plugin-change-requests-common';

/** How much of a difference is shown. */
export const DIFF_LIMITS = {
  files: 300,
  /** Changed lines of all files. */
  lines: 10_000,
  /** Changed lines of one file. */
  linesOfFile: 3_000,
  /** Characters of one file. */
  characters: 200_000,
};

/** Cuts the hunks of a file at a line break within the limit. */
export function cutHunks(text: string): Pick<FileDiff, 'hunks' | 'omitted'> {
  if (text.length <= DIFF_LIMITS.characters) {
    return { hunks: text };
  }
  const end = text.lastIndexOf('\n', DIFF_LIMITS.characters) + 1;
  return {
    hunks: text.slice(0, end),
    omitted: `The difference is too long to show: cut after ${DIFF_LIMITS.characters / 1_000} kB`,
  };
}
