import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments, type Document } from 'yaml';
import { z } from 'zod/v4';

/** The documentation site of a folder. */
export interface Site {
  folder: string;
  /** Path at which the site is published: `default/component/products`. */
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

/**
 * Returns the site of the nearest parent folder that has one.
 *
 * @param known - the sites of folders that were read before; keeps those that it reads
 */
export function findSite(
  file: string,
  known: Map<string, Site | undefined>,
): Site | undefined {
  for (
    let folder = dirname(file);
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (!known.has(folder)) {
      known.set(folder, readSite(folder));
    }
    const site = known.get(folder);
    if (site) {
      return site;
    }
  }
  return undefined;
}

/** Returns the site of a folder; undefined unless an entity of its catalog-info.yaml has `techdocs-ref: dir:.`. */
export function readSite(folder: string): Site | undefined {
  const file = join(folder, 'catalog-info.yaml');
  if (!existsSync(file)) {
    return undefined;
  }
  const entity = parseAllDocuments(readFileSync(file, 'utf8'))
    .map(document => describedSchema.safeParse(valueOf(document)))
    .flatMap(parsed => (parsed.success ? [parsed.data] : []))
    .find(
      ({ metadata }) => metadata.annotations?.[TECHDOCS_ANNOTATION] === 'dir:.',
    );
  return entity && { folder, path: sitePath(entity), title: titleOf(entity) };
}

/** Undefined when an alias has no anchor; the catalog reports the file. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/** Returns the path at which the site of an entity is published: namespace, kind and name in lower case. */
export function sitePath(entity: Entity): string {
  const { namespace, kind, name } = getCompoundEntityRef(entity);
  return `${namespace}/${kind}/${name}`.toLowerCase();
}

export function titleOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}
