import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { basename, posix, relative } from 'node:path';
import { addressOf } from '../sites/addressOf';
import { findSite, type Site } from '../sites/findSite';
import { isPage } from '../sites/isPage';
import { isPicture } from '../sites/isPicture';
import { findTarget } from './findTarget';
import type { Link } from './Link';

/** What an address becomes, and the picture that the site needs for it. */
export interface ResolvedLink {
  to: Link['to'];
  /** The picture's path in the site, and the file that it is a copy of. */
  picture?: { name: string; file: string };
}

/** The page that contains a link. */
export interface Place {
  /** Folder of the site. */
  folder: string;
  /** Path of the page in the folder. */
  name: string;
  repository: string;
  /** The sites of folders, as far as they were read. */
  sites: Map<string, Site | undefined>;
}

/**
 * Resolves an address of a page: pages of the same site by a relative address, pages
 * of another site by their address in the portal, pictures by their copy in the site.
 *
 * @returns undefined for an address that stays as it is
 */
export function resolveLink(
  address: string,
  { folder, name, repository, sites }: Place,
): ResolvedLink | undefined {
  const target = findTarget(address, {
    page: posix.join(folder, name),
    repository,
  });
  if (target === undefined) {
    return undefined;
  }
  const { file, shown, exists, anchor } = target;
  if (!exists) {
    return { to: { kind: 'missing', path: shown } };
  }
  if (isPicture(file)) {
    const picture = { name: pictureName(relative(folder, file), shown), file };
    const href = hrefFrom(name, picture.name);
    return { to: { kind: 'picture', href }, picture };
  }
  const site = findSite(file, sites);
  const page = relative(site?.folder ?? '', file);
  if (!site || !isPage(page) || !lstatSync(file).isFile()) {
    return { to: { kind: 'source', path: shown } };
  }
  const href =
    site.folder === folder
      ? hrefFrom(name, addressOf(page))
      : `/docs/${site.path}/${encode(addressOf(page))}`;
  return { to: { kind: 'page', href: href + anchor } };
}

/** Pictures of docs/ keep their place; mkdocs leaves out names that start with a dot. */
function pictureName(name: string, shown: string): string {
  if (/^docs\/(?:[^./][^/]*\/)*[^./][^/]*$/.test(name)) {
    return name;
  }
  const hash = createHash('sha256').update(shown).digest('hex').slice(0, 12);
  return `pictures/${hash}-${basename(shown)}`;
}

/** Returns the relative address of a file or folder, from the address of a page. */
function hrefFrom(page: string, target: string): string {
  const path = posix.relative(`/${addressOf(page)}`, `/${target}`);
  const href = target === '' || target.endsWith('/') ? `${path}/` : path;
  return encode(href === '/' ? './' : href);
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
