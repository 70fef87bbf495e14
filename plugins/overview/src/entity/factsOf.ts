import type { Entity } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import {
  CLOUD_ID_ANNOTATION,
  ENVIRONMENT_LABEL,
} from '@comptoir/plugin-overview-common';
import { isFilled, type Fact } from '../facts/Fact';

/**
 * Returns the facts of an entity that the page's header (kind, lifecycle,
 * system) does not contain; empty facts are left out.
 */
export function factsOf(entity: Entity): Fact[] {
  const { annotations = {}, labels = {} } = entity.metadata;
  const words = (word: string | undefined) => (word ? [word] : []);

  const facts: Fact[] = [
    { label: 'Owner', entities: getEntityRelations(entity, 'ownedBy') },
    { label: 'Environment', words: words(labels[ENVIRONMENT_LABEL]) },
    { label: 'Id', paths: words(annotations[CLOUD_ID_ANNOTATION]) },
    { label: 'Tags', words: entity.metadata.tags ?? [] },
  ];
  return facts.filter(isFilled);
}
