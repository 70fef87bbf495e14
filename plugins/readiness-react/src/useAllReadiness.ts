import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { readinessApiRef } from './ReadinessApi';
import { useReadinessFeed, type ReadinessFeed } from './useReadinessFeed';

/**
 * Follows the readiness of every target; undefined until the first answer or failure.
 *
 * @public
 */
export function useAllReadiness(): ReadinessFeed | undefined {
  const api = useApi(readinessApiRef);
  return useReadinessFeed(useCallback(() => api.list(), [api]));
}
