import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The file or folder that an address names, and the rest of the address. */
export interface Target {
  /** Absolute path. */
  file: string;
  /** Path from the root of the repository, or as written when it is outside. */
  shown: string;
  exists: boolean;
  /** `#anchor`, or empty. */
  anchor: string;
}

/**
 * Finds what a relative address names; an absolute path starts at the repository.
 * Queries are ignored. A folder is its README or index.
 *
 * @returns undefined for an address that names no file: a URL, an anchor, a page of the portal
 */
export function findTarget(
  address: string,
  options: { page: string; repository: string },
): Target | undefined {
  const { page, repository } = options;
  const [, path = '', anchor = ''] =
    /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(unescape(address)) ?? [];
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) {
    return undefined;
  }
  const from = path.startsWith('/') ? repository : dirname(page);
  const names = [decode(path), path].flatMap(name => [
    name,
    name.normalize('NFC'),
    name.normalize('NFD'),
  ]);
  const files = names.map(name => resolve(from, join('.', name)));
  const file = files.find(one => isInside(repository, one));
  if (file === undefined) {
    const isPortal = path.startsWith('/');
    const shown = relative(repository, files[0] ?? '');
    const isOutside = shown.startsWith('..');
    return isPortal
      ? undefined
      : {
          file: files[0] ?? '',
          shown: isOutside ? decode(path) : shown,
          exists: false,
          anchor,
        };
  }
  const index = indexOf(file);
  return {
    file: index,
    shown: relative(repository, index) || '.',
    exists: true,
    anchor,
  };
}

/** Removes the escapes of Markdown and HTML. */
function unescape(address: string): string {
  return address
    .trim()
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&amp;', '&');
}

/** Returns the path as written where it is no valid encoding. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a path exists and is, without symbolic links, inside a folder. */
function isInside(folder: string, file: string): boolean {
  if (!existsSync(file)) {
    return false;
  }
  const path = relative(realpathSync(folder), realpathSync(file));
  return path !== '..' && !path.startsWith('../');
}

function indexOf(file: string): string {
  if (!statSync(file).isDirectory()) {
    return file;
  }
  return (
    ['README.md', 'index.md']
      .map(name => join(file, name))
      .find(one => existsSync(one)) ?? file
  );
}
