import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { Fact } from '../facts/Fact';
import { webLinks } from './webLinks';

const FILE = /^file:(.*)\/([^/]+)$/s;

/**
 * Returns the folder of an entity's catalog file and the file itself: as links to
 * the Git host, or, for a file on disk, as paths relative to the folder of the
 * file that the catalog was configured with, which a browser cannot open.
 */
export function sourceOf(entity: Entity): Fact[] {
  const annotations = entity.metadata.annotations ?? {};
  const [, folder, file] = fileOf(annotations[ANNOTATION_LOCATION]);
  if (folder !== undefined && file !== undefined) {
    const [, root] = fileOf(annotations[ANNOTATION_ORIGIN_LOCATION]);
    const path = relativeTo(root, folder);
    return [
      { label: 'Source', paths: path === '' ? [] : [path] },
      { label: 'Edit', paths: [path === '' ? file : `${path}/${file}`] },
    ];
  }
  const source = annotations[ANNOTATION_SOURCE_LOCATION]?.replace(/^url:/, '')
    // GitLab shows a folder as a tree.
    .replace(/\/-\/blob\/(.*\/)$/, '/-/tree/$1');
  return [
    {
      label: 'Code',
      links: webLinks([
        { title: 'Source', url: source },
        { title: 'Edit', url: annotations[ANNOTATION_EDIT_URL] },
      ]),
    },
  ];
}

/** Returns the match, folder and name of a file on disk; nothing for other locations. */
function fileOf(location = ''): readonly string[] {
  return FILE.exec(location) ?? [];
}

/** Returns a folder relative to a root that contains it, else the folder. */
function relativeTo(root: string | undefined, folder: string): string {
  if (folder === root) {
    return '';
  }
  return root !== undefined && folder.startsWith(`${root}/`)
    ? folder.slice(root.length + 1)
    : folder;
}
