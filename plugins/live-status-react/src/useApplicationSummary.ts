import type { StateBadgeProps } from '@comptoir/plugin-portal-react';
import { summarize } from './summarize';
import { useApplicationStatus } from './useApplicationStatus';

/**
 * Follows the worst state of one application over its environments; see
 * {@link summarize}. Undefined until the first response, and when no cluster is
 * configured.
 *
 * @public
 */
export function useApplicationSummary(
  application: string,
): StateBadgeProps | undefined {
  const { value, error } = useApplicationStatus(application);
  return error
    ? { tone: 'unknown', label: 'Unknown' }
    : value && summarize(value);
}
