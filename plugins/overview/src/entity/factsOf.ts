import type { Entity } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { isFilled, type Fact } from '../facts/Fact';

/**
 * Returns the facts of an entity that the page's header (kind, lifecycle,
 * system) does not contain; empty facts are left out.
 */
export function factsOf(entity: Entity): Fact[] {
  const facts: Fact[] = [
    { label: 'Owner', entities: getEntityRelations(entity, 'ownedBy') },
    { label: 'Tags', words: entity.metadata.tags ?? [] },
  ];
  return facts.filter(isFilled);
}
