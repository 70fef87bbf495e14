import { useEntity } from '@backstage/plugin-catalog-react';
import {
  APPLICATION_ANNOTATION,
  type ApplicationStatus,
} from '@comptoir/plugin-live-status-common';
import { useApplicationStatus } from '@comptoir/plugin-live-status-react';
import type { Loaded } from '@comptoir/plugin-portal-react';

/** Follows the state of the application that the page's entity names. */
export function useEntityStatus(): Loaded<ApplicationStatus> {
  const { entity } = useEntity();
  return useApplicationStatus(
    entity.metadata.annotations?.[APPLICATION_ANNOTATION] ?? '',
  );
}
