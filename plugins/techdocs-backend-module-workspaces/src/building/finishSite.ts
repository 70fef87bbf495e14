import {
  existsSync,
  globSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { linkSchema, type Link } from '../links/Link';
import { unmark } from '../links/LinkMarks';
import { LINKS_FILE } from '../sites/composeSite';
import { findDiagrams } from './findDiagrams';
import { finishPage } from './finishPage';

/**
 * Finishes a site that mkdocs built from the input of `composeSite`: its pages and
 * its search index, which contains no source of a diagram.
 */
export function finishSite(input: string, site: string): void {
  const links = z
    .array(linkSchema)
    .parse(JSON.parse(readFileSync(join(input, LINKS_FILE), 'utf8')));
  const diagrams: string[] = [];
  for (const name of globSync('**/index.html', { cwd: site })) {
    const file = join(site, name);
    const exists = (address: string) => contains(dirname(file), address);
    const html = readFileSync(file, 'utf8');
    const finished = finishPage(html, links, exists);
    writeFileSync(file, finished);
    diagrams.push(...findDiagrams(finished));
  }
  const index = join(site, 'search', 'search_index.json');
  finishSearch(index, links, diagrams);
}

/** Whether a folder of the site contains what an address names. URLs and anchors are not looked up. */
function contains(folder: string, address: string): boolean {
  const [path = ''] = address.split(/[?#]/);
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) {
    return true;
  }
  const target = join(folder, decode(path));
  if (!existsSync(target)) {
    return false;
  }
  return (
    !statSync(target).isDirectory() || existsSync(join(target, 'index.html'))
  );
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function finishSearch(
  file: string,
  links: readonly Link[],
  diagrams: readonly string[],
): void {
  if (!existsSync(file)) {
    return;
  }
  // A diagram may be the beginning of another one.
  const longestFirst = diagrams.toSorted(
    (one, other) => other.length - one.length,
  );
  const finish = (text: string) =>
    longestFirst.reduce(
      (rest, diagram) => rest.replaceAll(diagram, ''),
      unmark(text, links),
    );
  const index: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const text = JSON.stringify(index, (_, value: unknown) =>
    typeof value === 'string' ? finish(value) : value,
  );
  writeFileSync(file, text);
}
