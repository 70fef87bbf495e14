import { createHash } from 'node:crypto';
import type { SiteSource } from './composeSite';

/** Changes when what a site is built from changes. */
export function etagOf(source: SiteSource): string {
  const hash = createHash('sha256');
  for (const [name, content] of source) {
    hash.update(`${name}\0`).update(content);
  }
  return hash.digest('hex');
}
