import { useApi } from '@backstage/frontend-plugin-api';
import type { ApplicationStatus } from '@comptoir/plugin-live-status-common';
import type { Loaded } from '@comptoir/plugin-portal-react';
import { useCallback } from 'react';
import { liveStatusApiRef } from './LiveStatusApi';
import { useStatusFeed } from './useStatusFeed';

/** Milliseconds between two requests. */
const PAUSE = 30_000;

/**
 * Follows the states of all applications, by their names. While the portal backend
 * does not respond, the last states stay, with every part unknown.
 *
 * @returns an error only when there was no response yet
 * @public
 */
export function useAllApplicationStatuses(): Loaded<
  ReadonlyMap<string, ApplicationStatus>
> {
  const api = useApi(liveStatusApiRef);
  const load = useCallback(() => api.listApplications(), [api]);
  const { value, error } = useStatusFeed({ load, pause: PAUSE });
  return { value, error };
}
