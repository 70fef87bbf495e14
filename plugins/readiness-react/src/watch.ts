import type { Entity } from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/plugin-catalog-react';
import {
  READINESS_ANNOTATION,
  type Readiness,
  type ReadinessState,
} from '@comptoir/plugin-readiness-common';
import type { ReadinessFeed } from './useReadinessFeed';

/**
 * Catalog filter: entities with a readiness target.
 *
 * @public
 */
export const WATCHED = {
  [`metadata.annotations.${READINESS_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
};

/** A cause before what it affects. */
const WORST_FIRST: ReadinessState[] = [
  'down',
  'not-ready',
  'unknown',
  'affected',
  'ready',
];

/**
 * An entity with its readiness.
 *
 * @public
 */
export interface Watched {
  entity: Entity;
  /** Undefined until the first answer. */
  readiness: Readiness | undefined;
}

/**
 * Adds readiness to entities and sorts them, the worst state first.
 *
 * @public
 */
export function watch(
  entities: Entity[],
  readinessOf: ReadinessFeed | undefined,
): Watched[] {
  const rank = ({ readiness }: Watched) =>
    readiness ? WORST_FIRST.indexOf(readiness.state) : WORST_FIRST.length;
  return entities
    .map(entity => ({
      entity,
      readiness: readinessOf && readinessOfEntity(entity, readinessOf),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

function readinessOfEntity(entity: Entity, feed: ReadinessFeed): Readiness {
  const target = entity.metadata.annotations?.[READINESS_ANNOTATION];
  if (target) {
    return feed(target);
  }
  return {
    target: entity.metadata.name,
    state: 'unknown',
    reason: `its catalog-info.yaml has no annotation ${READINESS_ANNOTATION}`,
    checks: {},
  };
}
