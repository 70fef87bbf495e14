import {
  getCompoundEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import type { EntityFilter } from '@comptoir/plugin-portal-react';

/** Components whose state an entity's page shows. */
export interface Members {
  title: string;
  filter: EntityFilter;
}

/** See {@link membersOf}: a relation of the page's entity and its counterpart at the component. */
interface Membership {
  title: string;
  relation: string;
  counterpart: string;
}

const MEMBERSHIPS = new Map<string, Membership>([
  [
    'api',
    {
      title: 'Provided by',
      relation: 'apiProvidedBy',
      counterpart: 'providesApi',
    },
  ],
  [
    'resource',
    {
      title: 'Needed by',
      relation: 'dependencyOf',
      counterpart: 'dependsOn',
    },
  ],
  [
    'system',
    { title: 'Components', relation: 'hasPart', counterpart: 'partOf' },
  ],
  [
    'group',
    {
      title: 'Components it owns',
      relation: 'ownerOf',
      counterpart: 'ownedBy',
    },
  ],
]);

/**
 * Returns the components that provide an API, need a resource, are part of a
 * system or of a domain's systems, or belong to a group; undefined for other
 * entities, and without such components.
 */
export function membersOf(entity: Entity): Members | undefined {
  if (entity.kind.toLowerCase() === 'domain') {
    const systems = getEntityRelations(entity, 'hasPart', { kind: 'system' });
    return select('Components of its systems', 'partOf', systems);
  }
  const membership = membershipOf(entity);
  if (!membership) {
    return undefined;
  }
  const { title, relation, counterpart } = membership;
  const components = getEntityRelations(entity, relation, {
    kind: 'component',
  });
  return components.length > 0
    ? select(title, counterpart, [getCompoundEntityRef(entity)])
    : undefined;
}

/** Returns the relation of an entity whose components {@link membersOf} returns, if any. */
export function memberRelationOf(entity: Entity): string | undefined {
  return membershipOf(entity)?.relation;
}

function membershipOf({ kind }: Entity): Membership | undefined {
  return MEMBERSHIPS.get(kind.toLowerCase());
}

function select(
  title: string,
  relation: string,
  targets: CompoundEntityRef[],
): Members | undefined {
  const refs = targets.map(ref => stringifyEntityRef(ref));
  return refs.length > 0
    ? { title, filter: { kind: 'component', [`relations.${relation}`]: refs } }
    : undefined;
}
