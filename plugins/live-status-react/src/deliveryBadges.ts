import type { DeliveryStatus } from '@comptoir/plugin-live-status-common';
import type { StateBadgeProps } from '@comptoir/plugin-portal-react';

const SYNC: Record<DeliveryStatus['sync'], StateBadgeProps> = {
  Synced: { tone: 'success', label: 'Synced' },
  OutOfSync: { tone: 'warning', label: 'Out of sync' },
  Unknown: { tone: 'unknown', label: 'Sync unknown' },
};

const HEALTH: Record<DeliveryStatus['health'], StateBadgeProps> = {
  Healthy: { tone: 'success', label: 'Healthy' },
  Progressing: { tone: 'progress', label: 'Progressing' },
  Suspended: { tone: 'progress', label: 'Suspended' },
  Degraded: { tone: 'danger', label: 'Degraded' },
  Missing: { tone: 'danger', label: 'Missing' },
  Unknown: { tone: 'unknown', label: 'Health unknown' },
};

/**
 * Returns the health and the sync state of an application in Argo CD, or one badge
 * when there is no current data or no such application.
 *
 * @public
 */
export function deliveryBadges(
  delivery: Omit<DeliveryStatus, 'history'>,
): StateBadgeProps[] {
  if (delivery.source.state === 'unknown') {
    return [{ tone: 'unknown', label: 'Delivery unknown' }];
  }
  if (delivery.application === undefined) {
    return [{ tone: 'unknown', label: 'Not in Argo CD' }];
  }
  return [HEALTH[delivery.health], SYNC[delivery.sync]];
}
