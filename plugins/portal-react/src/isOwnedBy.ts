import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';

/**
 * Returns true when one of these users and groups owns the entity.
 *
 * @public
 */
export function isOwnedBy(entity: Entity, owners: readonly string[]): boolean {
  return getEntityRelations(entity, 'ownedBy').some(owner =>
    owners.includes(stringifyEntityRef(owner)),
  );
}
