import { InputError } from '@backstage/errors';
import type { NewChangeRequest } from '../ChangeRequestHost';
import type { Draft } from './Draft';
import { importStream } from './importStream';

/** Branch of the commit in the draft. */
const DRAFT = 'refs/heads/draft';

/**
 * Commits the files of a change request in a draft; returns the id of the commit.
 *
 * @param base - parent of the commit
 * @throws InputError when the files change nothing, or a path is invalid
 */
export async function commitFiles(
  draft: Draft,
  request: NewChangeRequest,
  base: string,
): Promise<string> {
  const input = importStream(request, { ref: DRAFT, parent: base });
  await draft.git(['fast-import', '--quiet'], { input });
  const trees = [`${DRAFT}^{tree}`, `${base}^{tree}`, DRAFT];
  const resolved = await draft.git(['rev-parse', ...trees]);
  const [after, before, head = ''] = resolved.split('\n');
  if (after === before) {
    throw new InputError('The files are already in the repository as they are');
  }
  return head;
}
