import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Described } from './readCatalog.ts';

const DOCS = 'backstage.io/techdocs-ref';
const CODE = ['Component', 'API', 'Resource'];

/** Lists the missing metadata of each entity: owner, lifecycle, tags, links, documentation. */
export function findMissingMetadata(
  root: string,
  catalog: Described[],
): string[] {
  return catalog.flatMap(({ kind, metadata, spec, file, folder }) => {
    const lacks: string[] = [];
    if (CODE.includes(kind)) {
      if (!spec?.owner) {
        lacks.push('spec.owner');
      }
      if (kind !== 'Resource' && !spec?.lifecycle) {
        lacks.push('spec.lifecycle');
      }
      if (metadata.tags.length === 0) {
        lacks.push('metadata.tags');
      }
      if (metadata.links.length === 0) {
        lacks.push('metadata.links');
      }
    }
    if (kind === 'Component' && metadata.annotations[DOCS] !== 'dir:.') {
      lacks.push(`metadata.annotations: { ${DOCS}: 'dir:.' }`);
    }
    const documented = DOCS in metadata.annotations;
    return [
      ...lacks.map(key => `${file}: ${kind} ${metadata.name}: add ${key}`),
      ...(documented && !existsSync(join(root, folder, 'README.md'))
        ? [`${join(folder, 'README.md')}: write it: ${metadata.name} has docs`]
        : []),
    ];
  });
}
