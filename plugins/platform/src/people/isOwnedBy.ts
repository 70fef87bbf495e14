import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';

/** Whether one of these people and groups owns it. */
export function isOwnedBy(entity: Entity, owners: readonly string[]): boolean {
  return getEntityRelations(entity, 'ownedBy').some(owner =>
    owners.includes(stringifyEntityRef(owner)),
  );
}
