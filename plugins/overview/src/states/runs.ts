import type { Entity } from '@backstage/catalog-model';
import { READINESS_ANNOTATION } from '@comptoir/plugin-readiness-common';

/** Types of components that run as a process. */
const RUNNING = ['service', 'website'];

/** Returns true when an entity runs as a process. */
export function runs({ metadata, spec }: Entity): boolean {
  return (
    metadata.annotations?.[READINESS_ANNOTATION] !== undefined ||
    RUNNING.includes(String(spec?.type))
  );
}
