import type { ReleaseCommit } from '@comptoir/plugin-delivery-common';

/** Separators of the commits of a log, and of the fields of a commit. */
const [RECORD, PART] = ['\x1e', '\x1f'];

/** Format of `git log` that {@link parseLog} parses. */
export const LOG_FORMAT = `--format=${RECORD}%H${PART}%an${PART}%cI${PART}%s${PART}`;

/** A commit with the paths that it changed. */
export interface LoggedCommit extends ReleaseCommit {
  files: string[];
}

/** Parses the output of `git log --name-only` in {@link LOG_FORMAT}. */
export function parseLog(log: string): LoggedCommit[] {
  return log
    .split(RECORD)
    .slice(1)
    .map(record => {
      const [id = '', author = '', at = '', title = '', files = ''] =
        record.split(PART);
      return {
        id,
        author,
        at,
        title,
        files: files.split('\n').filter(file => file !== ''),
      };
    });
}
