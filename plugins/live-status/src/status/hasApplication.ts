import type { Entity } from '@backstage/catalog-model';
import { APPLICATION_ANNOTATION } from '@comptoir/plugin-live-status-common';

/** Returns true for entities that name their application. */
export function hasApplication(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[APPLICATION_ANNOTATION]);
}
