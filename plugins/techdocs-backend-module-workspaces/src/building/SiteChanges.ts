import {
  ANNOTATION_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sitePath, titleOf } from '../sites/findSite';
import { listPages } from '../sites/listPages';

/**
 * Requests until a site counts as built, in rounds of a minute: TechDocs ignores a
 * request within a minute after another.
 */
const REQUESTS = 2;

/** An entity whose site may not be built from its current sources. */
export interface ChangedSite {
  entity: Entity;
  /** Undefined when its sources are not on disk. */
  state: string | undefined;
}

/** Knows for which sources the build of each site was requested, by the metadata of their files. */
export class SiteChanges {
  readonly #requested = new Map<string, { state: string; count: number }>();

  /** Returns the sites to request: the new and changed ones, and all whose sources are not on disk. */
  findChanged(entities: readonly Entity[]): ChangedSite[] {
    // Pages contain links to other sites.
    const sites = entities.map(sitePath).sort().join('\n');
    return entities
      .map(entity => ({ entity, state: stateOf(entity, sites) }))
      .filter(site => this.#countOf(site) < REQUESTS);
  }

  /** Counts a request that TechDocs answered. */
  countRequest(site: ChangedSite): void {
    if (site.state !== undefined) {
      const count = this.#countOf(site) + 1;
      this.#requested.set(sitePath(site.entity), { state: site.state, count });
    }
  }

  #countOf({ entity, state }: ChangedSite): number {
    const requested = this.#requested.get(sitePath(entity));
    return requested?.state === state ? (requested?.count ?? 0) : 0;
  }
}

function stateOf(entity: Entity, sites: string): string | undefined {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  const { type, target } = parseLocationRef(location ?? 'none:none');
  if (type !== 'file') {
    return undefined;
  }
  const folder = dirname(target);
  const files = listPages(folder).map(name => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return `${name} ${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
  });
  return [sites, titleOf(entity), ...files].join('\n');
}
