import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPages } from './listPages';

/** Raised when sites are made in another way, so that all are built anew. */
const WAY = '1';

/** Changes when what a folder's site is made of changes. */
export function etagOf(folder: string, title: string): string {
  const hash = createHash('sha256').update(`${WAY}\0${title}\0`);
  for (const name of listPages(folder)) {
    hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
