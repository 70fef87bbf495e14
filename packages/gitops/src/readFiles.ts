import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a checkout. */
export interface TextFile {
  /** Its path, relative to the root. */
  path: string;
  text: string;
}

/** Reads all files of a checkout that match a pattern, sorted by path. */
export function readFiles(root: string, pattern: string): Promise<TextFile[]> {
  const paths = globSync(pattern, { cwd: root }).sort();
  return Promise.all(
    paths.map(async path => ({
      path,
      text: await readFile(join(root, path), 'utf8'),
    })),
  );
}
