import type { Entity } from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/plugin-catalog-react';
import {
  READINESS_ANNOTATION,
  type Readiness,
  type ReadinessState,
} from '@comptoir/plugin-platform-common';
import type { ReadinessFeed } from './useReadinessFeed';

/** Matches what says how it is doing. */
export const WATCHED = {
  [`metadata.annotations.${READINESS_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
};

const WORST_FIRST: ReadinessState[] = ['down', 'not-ready', 'unknown', 'ready'];

/** An entity, and how it is doing as far as that is known. */
export interface Watched {
  entity: Entity;
  /** Undefined until there is a first answer. */
  readiness: Readiness | undefined;
}

/** Entities with how they are doing, the worst first. */
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
  if (target) return feed(target);
  const reason = `its description does not say where to ask (${READINESS_ANNOTATION})`;
  return {
    target: entity.metadata.name,
    ...{ state: 'unknown', reason, checks: {} },
  };
}
