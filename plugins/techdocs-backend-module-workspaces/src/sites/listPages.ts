import { globSync } from 'node:fs';
import { isPage } from './isPage';
import { isPicture } from './isPicture';

/** Files of a site: pages beside the README, and docs with their pictures. */
const PATTERNS = ['*.md', 'docs/**/*'];

/** Returns the files of a folder's site, relative to the folder and sorted. */
export function listPages(folder: string): string[] {
  return globSync(PATTERNS, { cwd: folder, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .map(file => file.slice(folder.length + 1))
    .filter(name => isPage(name) || isPicture(name))
    .sort();
}
