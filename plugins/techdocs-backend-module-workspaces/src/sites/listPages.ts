import { globSync } from 'node:fs';

/** What a folder gives to its site: the pages beside its README, its docs, and their pictures. */
const PATTERNS = ['*.md', 'docs/**/*.{md,svg,png,jpg,gif,webp}'];

/** The files of a folder's site, relative to it, in the order of their names. */
export function listPages(folder: string): string[] {
  return globSync(PATTERNS, { cwd: folder, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .map(file => file.slice(folder.length + 1))
    .sort();
}
