import { createHash } from 'node:crypto';
import type { SiteSource } from './composeSite';

/** Returns a hash of the site's files. */
export function etagOf(source: SiteSource): string {
  const hash = createHash('sha256');
  for (const [name, content] of source) {
    hash.update(`${name}\0`).update(content);
  }
  return hash.digest('hex');
}
