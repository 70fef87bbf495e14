import { useApi } from '@backstage/frontend-plugin-api';
import type { Readiness } from '@comptoir/plugin-platform-common';
import { useCallback } from 'react';
import { readinessApiRef } from '../api/ReadinessApi';
import { useReadinessFeed } from './useReadinessFeed';

/** How one target is doing; undefined only until the first answer. */
export function useReadiness(target: string): Readiness | undefined {
  const api = useApi(readinessApiRef);
  const load = useCallback(async () => [await api.get(target)], [api, target]);
  return useReadinessFeed(load)?.(target);
}
