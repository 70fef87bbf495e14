import { useApi } from '@backstage/frontend-plugin-api';
import type { ReadinessState } from '@comptoir/plugin-platform-common';
import { useCallback } from 'react';
import { readinessApiRef } from '../api/ReadinessApi';
import { useReadinessFeed } from './useReadinessFeed';

/** The state of a target; undefined until there is a first answer. */
export type StateOf = (target: string) => ReadinessState | undefined;

/** How every target is doing; one that is not heard of is unknown. */
export function useAllReadiness(): StateOf {
  const api = useApi(readinessApiRef);
  const feed = useReadinessFeed(useCallback(() => api.list(), [api]));
  return target => feed && (feed.get(target)?.state ?? 'unknown');
}
