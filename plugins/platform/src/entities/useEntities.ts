import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { useLoaded, type Loaded } from '../loading/useLoaded';

/** What an entity must have; a list means one of these. */
export type EntityFilter = Record<string, string | symbol | string[]>;

/** Most that one list holds. */
const LIMIT = 200;

/**
 * Entities that match, by name.
 *
 * @param filter - must be stable between renders; without one nothing is asked
 */
export function useEntities(
  filter: EntityFilter | undefined,
): Loaded<Entity[]> {
  const catalog = useApi(catalogApiRef);
  const load = useMemo(
    () =>
      filter &&
      (async () => {
        const { items } = await catalog.queryEntities({
          filter,
          orderFields: { field: 'metadata.name', order: 'asc' },
          limit: LIMIT,
        });
        return items;
      }),
    [catalog, filter],
  );
  return useLoaded(load);
}
