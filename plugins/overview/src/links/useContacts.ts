import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { useLoaded, type Loaded } from '@comptoir/plugin-portal-react';
import { useCallback } from 'react';
import { emailOf } from './emailOf';

/** Loads the e-mail addresses of an entity's owners; of a user or a group its own. */
export function useContacts(entity: Entity): Loaded<string[]> {
  const catalog = useApi(catalogApiRef);
  return useLoaded(
    useCallback(async () => {
      const own = emailOf(entity);
      if (own !== undefined) {
        return [own];
      }
      const entityRefs = getEntityRelations(entity, 'ownedBy').map(ref =>
        stringifyEntityRef(ref),
      );
      if (entityRefs.length === 0) {
        return [];
      }
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs,
        fields: ['spec'],
      });
      return items.flatMap(owner => (owner && emailOf(owner)) ?? []);
    }, [catalog, entity]),
  );
}
