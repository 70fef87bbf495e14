import { InputError } from '@backstage/errors';
import type { NewChangeRequest } from '../ChangeRequestHost';
import { PORTAL } from './Draft';

/** A path without empty, relative or Git's own parts, which needs no quotes. */
const PATH = /^(?!.*(^|\/)(\.{0,2}|\.git)(\/|$))[^\p{Cc}"\\]+$/iu;

/**
 * Returns the input of `git fast-import` for one commit of a change request.
 *
 * @throws InputError without files, or when a path is outside the repository
 */
export function importStream(
  request: NewChangeRequest,
  { ref, parent }: { ref: string; parent: string },
): (string | Buffer)[] {
  if (request.files.length === 0) {
    throw new InputError('The change request contains no files');
  }
  const now = `${Math.floor(Date.now() / 1_000)} +0000`;
  return [
    `commit ${ref}\n`,
    `author ${nameOf(request.author)} ${now}\n`,
    `committer ${nameOf(PORTAL)} ${now}\n`,
    ...data(Buffer.from(messageOf(request))),
    `from ${parent}\n`,
    ...request.files.flatMap(file => {
      if (!PATH.test(file.path)) {
        throw new InputError(`Invalid path of a file: ${file.path}`);
      }
      if ('delete' in file) {
        return [`D ${file.path}\n`];
      }
      const mode = file.executable ? '100755' : '100644';
      return [`M ${mode} inline ${file.path}\n`, ...data(file.content)];
    }),
    'done\n',
  ];
}

function data(content: Buffer): (string | Buffer)[] {
  return [`data ${content.length}\n`, content, '\n'];
}

function messageOf({ title, reason, reviewers }: NewChangeRequest): string {
  const trailers = reviewers.map(
    reviewer => `Review-requested-from: ${reviewer}`,
  );
  return `${[title, reason, trailers.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

function nameOf({ name, email }: { name: string; email: string }): string {
  const plain = (text: string) => text.replace(/[\p{Cc}<>]/gu, '').trim();
  return `${plain(name)} <${plain(email)}>`;
}
