import type { Entity } from '@backstage/catalog-model';
import { defaultCatalogCollatorEntityTransformer } from '@backstage/plugin-search-backend-module-catalog';

/** Converts an entity to a search document that also contains its name and tags. */
export function entityDocument(entity: Entity) {
  return {
    ...defaultCatalogCollatorEntityTransformer(entity),
    name: entity.metadata.name,
    tags: entity.metadata.tags ?? [],
  };
}
