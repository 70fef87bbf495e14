import {
  stateOfCell,
  type CellState,
  type DeliveryCell,
} from '@comptoir/plugin-delivery-common';
import { podsBadges, updateBadge } from '@comptoir/plugin-live-status-react';
import type { StateBadgeProps, Tone } from '@comptoir/plugin-portal-react';

const TONES: Record<Exclude<CellState, 'blocked'>, Tone> = {
  invalid: 'danger',
  degraded: 'danger',
  drift: 'warning',
  unknown: 'unknown',
  canary: 'progress',
  progressing: 'progress',
  healthy: 'success',
  absent: 'unknown',
};

/** Returns the state of a cell as a badge. */
export function badgeOf(cell: DeliveryCell): StateBadgeProps {
  const state = stateOfCell(cell);
  if (state === 'blocked') {
    return updateBadge(cell.delivery.source);
  }
  return { tone: TONES[state], label: labelOf(state, cell) };
}

function labelOf(
  state: Exclude<CellState, 'blocked'>,
  cell: DeliveryCell,
): string {
  const { delivery, pods, release } = cell;
  switch (state) {
    case 'invalid':
      return 'Release file invalid';
    case 'degraded':
      return delivery.health === 'Missing' ? 'Missing' : 'Degraded';
    case 'drift':
      return labelOfDrift(cell);
    case 'canary':
      return podsBadges(pods).at(-1)?.label ?? 'Canary';
    case 'progressing':
      return 'Progressing';
    case 'healthy':
      return 'Healthy';
    case 'absent':
      return 'Not released';
    default:
      return delivery.source.state === 'current' &&
        delivery.application === undefined &&
        release.state === 'released'
        ? 'Not in Argo CD'
        : 'Unknown';
  }
}

function labelOfDrift({ delivery, release }: DeliveryCell): string {
  if (release.state === 'absent') {
    return 'Runs without a release';
  }
  if (delivery.sync !== 'OutOfSync') {
    return 'Drift: another image runs';
  }
  const { length } = delivery.differences;
  if (length === 0) {
    return 'Drift';
  }
  return length === 1
    ? 'Drift: 1 object differs'
    : `Drift: ${length} objects differ`;
}
