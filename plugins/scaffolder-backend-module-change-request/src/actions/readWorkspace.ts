import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { FileChange } from '@comptoir/plugin-change-requests-common';

/** Returns the paths of all regular files in a folder; links are left out. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads all regular files in a folder. */
export async function readWorkspace(folder: string): Promise<FileChange[]> {
  return Promise.all(
    listFiles(folder).map(async path => ({
      path: relative(folder, path),
      content: await readFile(path, 'base64'),
      encoding: 'base64' as const,
      executable: ((await stat(path)).mode & 0o100) !== 0,
    })),
  );
}
