import type { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  CATALOG_FILTER_EXISTS,
  catalogApiRef,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { READINESS_ANNOTATION } from '@comptoir/plugin-platform-common';
import { useEffect, useState } from 'react';

/** Most that the home page lists. */
const LIMIT = 50;

interface Watched {
  loading: boolean;
  items?: { entity: Entity; mine: boolean }[];
  error?: Error;
}

/** Entities that say how they are doing, the reader's own first. */
export function useWatchedEntities(): Watched {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const [watched, setWatched] = useState<Watched>({ loading: true });

  useEffect(() => {
    let left = false;
    const load = async (): Promise<Watched> => {
      const [{ ownershipEntityRefs }, { items }] = await Promise.all([
        identity.getBackstageIdentity(),
        catalog.queryEntities({
          filter: {
            [`metadata.annotations.${READINESS_ANNOTATION}`]:
              CATALOG_FILTER_EXISTS,
          },
          orderFields: { field: 'metadata.name', order: 'asc' },
          limit: LIMIT,
        }),
      ]);
      const rated = items.map(entity => ({
        entity,
        mine: getEntityRelations(entity, 'ownedBy').some(owner =>
          ownershipEntityRefs.includes(stringifyEntityRef(owner)),
        ),
      }));
      rated.sort((a, b) => Number(b.mine) - Number(a.mine));
      return { loading: false, items: rated };
    };
    load()
      .catch(error => ({ loading: false, error }))
      .then(result => !left && setWatched(result));
    return () => {
      left = true;
    };
  }, [catalog, identity]);

  return watched;
}
