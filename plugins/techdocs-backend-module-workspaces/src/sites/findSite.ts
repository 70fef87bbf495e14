import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod/v4';

/** Whose documentation a folder holds. */
export interface Site {
  folder: string;
  /** `default/component/products`: where the site is published. */
  path: string;
  title: string;
}

const describedSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
    title: z.string().optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
});

/** The site that a file belongs to: that of the nearest folder which has one. */
export function findSite(file: string): Site | undefined {
  for (
    let folder = dirname(file);
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    const site = readSite(folder);
    if (site) {
      return site;
    }
  }
  return undefined;
}

/** The site of a folder, if an entity of its catalog-info.yaml says `techdocs-ref: dir:.`. */
export function readSite(folder: string): Site | undefined {
  const file = join(folder, 'catalog-info.yaml');
  if (!existsSync(file)) {
    return undefined;
  }
  const entity = parseAllDocuments(readFileSync(file, 'utf8'))
    .map(document => describedSchema.safeParse(document.toJS()))
    .flatMap(parsed => (parsed.success ? [parsed.data] : []))
    .find(
      ({ metadata }) => metadata.annotations?.[TECHDOCS_ANNOTATION] === 'dir:.',
    );
  return entity && { folder, path: sitePath(entity), title: titleOf(entity) };
}

/** Where the site of an entity is published: namespace, kind and name, in lower case. */
export function sitePath(entity: Entity): string {
  const { namespace, kind, name } = getCompoundEntityRef(entity);
  return `${namespace}/${kind}/${name}`.toLowerCase();
}

export function titleOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}
