import type { ChangeRecord } from './changeRecordSchema';
import type { Draft } from './Draft';

/** Writes a record as a commit of a draft; returns its id. */
export async function writeRecord(
  draft: Draft,
  record: ChangeRecord,
  options: {
    /** What happened, as the commit's message. */
    message: string;
    by: { name: string; email: string };
    /** The previous record, and commits that must stay reachable. */
    parents: readonly string[];
  },
): Promise<string> {
  const { message, by, parents } = options;
  const blob = await draft.git(['hash-object', '-w', '--stdin'], {
    input: `${JSON.stringify(record, undefined, 2)}\n`,
  });
  const tree = await draft.git(['mktree'], {
    input: `100644 blob ${blob}\trequest.json\n`,
  });
  return draft.git(
    [
      'commit-tree',
      tree,
      ...parents.flatMap(parent => ['-p', parent]),
      '-m',
      message,
    ],
    { author: by },
  );
}
