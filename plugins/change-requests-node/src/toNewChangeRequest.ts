import { InputError } from '@backstage/errors';
import {
  createChangeRequestSchema,
  type CreateChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import type { Author, NewChangeRequest } from './ChangeRequestHost';

/** Longest name of a branch that is made of a title. */
const MAX_NAME = 60;

/**
 * Converts the body of `POST /api/change-requests` for a host.
 *
 * @throws ZodError when the body is invalid; InputError when a file is named twice, or the title has no letter for a branch
 * @public
 */
export function toNewChangeRequest(
  input: CreateChangeRequest,
  author: Author,
): NewChangeRequest {
  const body = createChangeRequestSchema.parse(input);
  const paths = body.files.map(({ path }) => path);
  const repeated = paths.find((path, index) => paths.indexOf(path) !== index);
  if (repeated !== undefined) {
    throw new InputError(`The file ${repeated} is in the request twice`);
  }
  const { title, reason, reviewers, entityRefs, base } = body;
  return {
    title,
    reason,
    branch: body.branch ?? branchOf(title),
    files: body.files.map(file =>
      'delete' in file
        ? { path: file.path, delete: true }
        : {
            path: file.path,
            content: Buffer.from(file.content, file.encoding),
            executable: file.executable,
          },
    ),
    reviewers,
    entityRefs,
    author,
    ...(base !== undefined && { base }),
  };
}

function branchOf(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const name = words.join('-').slice(0, MAX_NAME).replace(/-$/, '');
  if (name === '') {
    throw new InputError(
      'The title has no letters for the name of a branch: set branch',
    );
  }
  return `change/${name}`;
}
