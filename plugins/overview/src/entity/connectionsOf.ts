import {
  parseEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { memberRelationOf } from '../states/membersOf';

/** Entities with the same relation to the page's entity. */
export interface Connection {
  title: string;
  entities: CompoundEntityRef[];
}

/** Title of each relation; owner and system are shown by other parts of the page. */
const TITLES: Record<string, string> = {
  providesApi: 'Provides',
  apiProvidedBy: 'Provided by',
  consumesApi: 'Consumes',
  apiConsumedBy: 'Consumed by',
  dependsOn: 'Depends on',
  dependencyOf: 'Needed by',
  hasPart: 'Consists of',
  hasMember: 'Members',
  memberOf: 'Member of',
  parentOf: 'Subgroups',
  childOf: 'Belongs to',
};

/** Kinds that a group or a user can own, most requested first. */
export const OWNED_KINDS: Record<string, string> = {
  component: 'Components',
  api: 'APIs',
  system: 'Systems',
  resource: 'Resources',
  domain: 'Domains',
  template: 'Templates',
};

/**
 * Returns the relations of an entity, most important first. Components whose state
 * another card shows are left out.
 */
export function connectionsOf(entity: Entity): Connection[] {
  const shown = memberRelationOf(entity);
  const targets = (type: string) =>
    targetsOf(entity, type).filter(
      ({ kind }) => type !== shown || kind !== 'component',
    );
  const owned = targets('ownerOf');
  return [
    ...Object.entries(TITLES).map(([type, title]) => ({
      title,
      entities: targets(type),
    })),
    ...Object.entries(OWNED_KINDS).map(([kind, title]) => ({
      title: `${title} it owns`,
      entities: owned.filter(ref => ref.kind === kind),
    })),
  ].filter(({ entities }) => entities.length > 0);
}

/** Returns the targets of one relation. */
export function targetsOf(entity: Entity, type: string): CompoundEntityRef[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => parseEntityRef(relation.targetRef));
}
