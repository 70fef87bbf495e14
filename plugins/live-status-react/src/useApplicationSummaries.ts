import type { StateBadgeProps } from '@comptoir/plugin-portal-react';
import { useCallback } from 'react';
import { summarize } from './summarize';
import { useAllApplicationStatuses } from './useAllApplicationStatuses';

/**
 * Follows all applications, with one request for a list of entities. Returns a
 * function from the name of an application to its worst state; see
 * {@link summarize}. Undefined until the first response, for applications that the
 * backend does not know, and when no cluster is configured.
 *
 * @public
 */
export function useApplicationSummaries(): (
  application: string,
) => StateBadgeProps | undefined {
  const { value, error } = useAllApplicationStatuses();
  return useCallback(
    application => {
      if (error) {
        return { tone: 'unknown', label: 'Unknown' };
      }
      const status = value?.get(application);
      return status && summarize(status);
    },
    [value, error],
  );
}
