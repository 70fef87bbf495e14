import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteSource } from './composeSite';

/** Writes the input of mkdocs into an empty folder. */
export function writeSite(source: SiteSource, target: string): void {
  for (const [name, content] of source) {
    const file = join(target, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
