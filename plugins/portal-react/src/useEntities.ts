import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { useLoaded, type Loaded } from './useLoaded';

/**
 * Conditions that an entity must meet; a list matches any of its values.
 *
 * @public
 */
export type EntityFilter = Record<string, string | symbol | string[]>;

/** Maximum number of entities in one list. */
const LIMIT = 200;

/**
 * Loads the matching entities, sorted by name.
 *
 * @param filter - must be stable between renders; undefined requests nothing
 * @public
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
