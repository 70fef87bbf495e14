import type { StateBadgeProps } from '@comptoir/plugin-portal-react';

/**
 * Badge of an environment that changes in Git do not reach.
 *
 * @public
 */
export const updateBadge: StateBadgeProps = {
  tone: 'danger',
  label: 'Not updated',
};
