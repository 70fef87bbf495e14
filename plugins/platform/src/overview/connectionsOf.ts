import {
  parseEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** Entities that stand in the same relation to the one that is looked at. */
export interface Connection {
  title: string;
  entities: CompoundEntityRef[];
}

/** What each relation means to a reader; owner and system stand elsewhere. */
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
  parentOf: 'Groups within',
  childOf: 'Belongs to',
};

/** What a group or a person owns, in the order in which it is asked for. */
export const OWNED_KINDS: Record<string, string> = {
  component: 'Components',
  api: 'APIs',
  system: 'Systems',
  resource: 'Resources',
  domain: 'Domains',
  template: 'Templates',
};

/** The relations that an entity has, in the order of their importance. */
export function connectionsOf(entity: Entity): Connection[] {
  const owned = targetsOf(entity, 'ownerOf');
  return [
    ...Object.entries(TITLES).map(([type, title]) => ({
      title,
      entities: targetsOf(entity, type),
    })),
    ...Object.entries(OWNED_KINDS).map(([kind, title]) => ({
      title: `${title} it owns`,
      entities: owned.filter(ref => ref.kind === kind),
    })),
  ].filter(({ entities }) => entities.length > 0);
}

/** What an entity stands in this relation to. */
export function targetsOf(entity: Entity, type: string): CompoundEntityRef[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => parseEntityRef(relation.targetRef));
}
