import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalError } from '../../errors/LocalError.ts';

/** Argo CD reads paths of clones as patterns, in which other characters may have a meaning. */
const PLAIN = /^[\w./ -]*$/;

/**
 * Returns Argo CD's folder for temporary clones: in its data, or in the system's temporary folder when
 * the path of its data contains other characters than letters, digits, `_.-` and spaces.
 */
export function temporaryFolder(data: string): string {
  if (PLAIN.test(data)) {
    return join(data, 'tmp');
  }
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return join(tmpdir(), `comptoir-argocd-${hash}`);
}

/** Creates the folder, which only this user can read. @throws LocalError when it belongs to another user */
export function makeTemporaryFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  if (found.isDirectory() && found.uid === process.getuid?.()) {
    return;
  }
  throw new LocalError({
    what: `Argo CD cannot use ${path}`,
    why: 'it belongs to another user',
    remedy: 'remove it; the start is retried',
  });
}
