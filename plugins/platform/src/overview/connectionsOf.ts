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
  ownerOf: 'Owns',
};

/** The relations that an entity has, in the order of their importance. */
export function connectionsOf(entity: Entity): Connection[] {
  return Object.entries(TITLES)
    .map(([type, title]) => ({
      title,
      entities: (entity.relations ?? [])
        .filter(relation => relation.type === type)
        .map(relation => parseEntityRef(relation.targetRef)),
    }))
    .filter(({ entities }) => entities.length > 0);
}
