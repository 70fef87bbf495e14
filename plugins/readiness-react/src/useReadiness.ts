import { useApi } from '@backstage/frontend-plugin-api';
import type { Readiness } from '@comptoir/plugin-readiness-common';
import { useCallback } from 'react';
import { readinessApiRef } from './ReadinessApi';
import { useReadinessFeed } from './useReadinessFeed';

/**
 * Follows the readiness of one target; undefined until the first answer or failure.
 *
 * @public
 */
export function useReadiness(target: string): Readiness | undefined {
  const api = useApi(readinessApiRef);
  const load = useCallback(async () => [await api.get(target)], [api, target]);
  return useReadinessFeed(load)?.(target);
}
