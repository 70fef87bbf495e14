import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { readinessApiRef } from '../api/ReadinessApi';
import { useReadinessFeed, type ReadinessFeed } from './useReadinessFeed';

/** How every target is doing; undefined until there is a first answer. */
export function useAllReadiness(): ReadinessFeed | undefined {
  const api = useApi(readinessApiRef);
  return useReadinessFeed(useCallback(() => api.list(), [api]));
}
