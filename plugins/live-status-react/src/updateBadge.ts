import type { Source } from '@comptoir/plugin-live-status-common';
import type { StateBadgeProps } from '@comptoir/plugin-portal-react';

/**
 * Returns the badge of an environment with an update problem. A problem that is only
 * the last known one may be solved.
 *
 * @param source - the source of the environment's delivery
 * @public
 */
export function updateBadge({ state }: Source): StateBadgeProps {
  return state === 'current'
    ? { tone: 'danger', label: 'Not updated' }
    : { tone: 'unknown', label: 'Updates unknown' };
}
