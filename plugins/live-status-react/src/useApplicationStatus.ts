import { useApi } from '@backstage/frontend-plugin-api';
import type { ApplicationStatus } from '@comptoir/plugin-live-status-common';
import type { Loaded } from '@comptoir/plugin-portal-react';
import { useCallback } from 'react';
import { liveStatusApiRef } from './LiveStatusApi';
import { useStatusFeed } from './useStatusFeed';

/** Milliseconds between two requests. */
const PAUSE = 10_000;

/**
 * Follows the state of one application in every environment. While the portal
 * backend does not respond, the last state stays, with every part unknown.
 *
 * @returns an error only when there was no response yet
 * @public
 */
export function useApplicationStatus(
  application: string,
): Loaded<ApplicationStatus> {
  const api = useApi(liveStatusApiRef);
  const load = useCallback(
    async () => [await api.getApplication(application)],
    [api, application],
  );
  const { value, error } = useStatusFeed({ load, pause: PAUSE, application });
  return { value: value?.get(application), error };
}
