import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders without sources. */
const NOT_SOURCES = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'build',
  'coverage',
  'var',
  '.react-router',
  '.git',
  '.turbo',
  '.cache',
]);

/** Lists every source file under a folder: absolute paths, sorted. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return NOT_SOURCES.has(entry.name) ? [] : sourceFiles(path);
      }
      return entry.isFile() ? [path] : [];
    });
}
