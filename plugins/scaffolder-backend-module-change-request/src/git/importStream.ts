import { InputError } from '@backstage/errors';
import type { Author, ChangeRequest } from '../ChangeRequest';

/** Who makes commits for others. */
const COMMITTER: Author = {
  name: 'Comptoir portal',
  email: 'portal@comptoir.example',
};
const PATH = /^(?!.*(^|\/)(\.{1,2}|\.git)(\/|$))[^\p{Cc}"\\/][^\p{Cc}"\\]*$/u;

/**
 * What `git fast-import` reads to make one commit of a change request.
 *
 * @throws InputError when there is nothing to commit, or a path leaves the repository
 */
export function importStream(
  request: ChangeRequest,
  { ref, parent }: { ref: string; parent: string },
): (string | Buffer)[] {
  if (request.files.length === 0) {
    throw new InputError('The change request has no file');
  }
  const now = `${Math.floor(Date.now() / 1_000)} +0000`;
  return [
    `commit ${ref}\n`,
    `author ${nameOf(request.author)} ${now}\n`,
    `committer ${nameOf(COMMITTER)} ${now}\n`,
    ...data(Buffer.from(messageOf(request))),
    `from ${parent}\n`,
    ...request.files.flatMap(({ path, content, executable }) => {
      if (!PATH.test(path)) {
        throw new InputError(`No path for a file: ${path}`);
      }
      const mode = executable ? '100755' : '100644';
      return [`M ${mode} inline ${path}\n`, ...data(content)];
    }),
    'done\n',
  ];
}

function data(content: Buffer): (string | Buffer)[] {
  return [`data ${content.length}\n`, content, '\n'];
}

function messageOf({ title, description, reviewers }: ChangeRequest): string {
  const asked = reviewers.map(reviewer => `Review-asked-of: ${reviewer}`);
  return `${[title, description, asked.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

function nameOf({ name, email }: Author): string {
  const plain = (text: string) => text.replace(/[\p{Cc}<>]/gu, '').trim();
  return `${plain(name)} <${plain(email)}>`;
}
