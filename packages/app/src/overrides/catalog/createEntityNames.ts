import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  defaultEntityPresentation,
  type CatalogApi,
  type EntityPresentationApi,
} from '@backstage/plugin-catalog-react';

/** Shown in place of a name that has not loaded. */
const PENDING = '…';

/**
 * Names entities by their title. While the title loads, an entity has no name, so
 * that no id is shown for a moment; it is named by its id when it cannot be loaded.
 */
export function createEntityNames(
  catalogApi: CatalogApi,
): EntityPresentationApi {
  return DefaultEntityPresentationApi.create({
    catalogApi: tolerant(catalogApi),
    renderer: {
      async: true,
      render({ entityRef, entity, loading, context }) {
        const named = defaultEntityPresentation(entity ?? entityRef, context);
        const isPending = loading && !entity;
        return {
          snapshot: isPending ? { ...named, primaryTitle: PENDING } : named,
        };
      },
    },
  });
}

/** Finds no entity when the catalog cannot be read; else names would stay pending. */
function tolerant(catalogApi: CatalogApi): CatalogApi {
  const getEntitiesByRefs: CatalogApi['getEntitiesByRefs'] = async request => {
    try {
      return await catalogApi.getEntitiesByRefs(request);
    } catch {
      return { items: request.entityRefs.map(() => undefined) };
    }
  };
  return new Proxy(catalogApi, {
    get: (target, key) =>
      key === 'getEntitiesByRefs'
        ? getEntitiesByRefs
        : Reflect.get(target, key),
  });
}
