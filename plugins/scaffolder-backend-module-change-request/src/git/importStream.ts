import { InputError } from '@backstage/errors';
import type { Author, ChangeRequest } from '../ChangeRequest';

/** Committer of all change requests. */
const COMMITTER: Author = {
  name: 'Comptoir portal',
  email: 'portal@comptoir.example',
};
const PATH = /^(?!.*(^|\/)(\.{1,2}|\.git)(\/|$))[^\p{Cc}"\\/][^\p{Cc}"\\]*$/u;

/**
 * Returns the input of `git fast-import` for one commit of a change request.
 *
 * @throws InputError without files, or when a path is outside the repository
 */
export function importStream(
  request: ChangeRequest,
  { ref, parent }: { ref: string; parent: string },
): (string | Buffer)[] {
  if (request.files.length === 0) {
    throw new InputError('The change request contains no files');
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
        throw new InputError(`Invalid path of a file: ${path}`);
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
  const trailers = reviewers.map(
    reviewer => `Review-requested-from: ${reviewer}`,
  );
  return `${[title, description, trailers.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

function nameOf({ name, email }: Author): string {
  const plain = (text: string) => text.replace(/[\p{Cc}<>]/gu, '').trim();
  return `${plain(name)} <${plain(email)}>`;
}
