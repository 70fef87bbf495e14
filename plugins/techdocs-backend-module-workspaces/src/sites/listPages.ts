import { globSync } from 'node:fs';

/** Files of a site: pages beside the README, docs and their images. */
const PATTERNS = ['*.md', 'docs/**/*.{md,svg,png,jpg,gif,webp}'];

/** Returns the files of a folder's site, relative to the folder and sorted. */
export function listPages(folder: string): string[] {
  return globSync(PATTERNS, { cwd: folder, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .map(file => file.slice(folder.length + 1))
    .sort();
}
