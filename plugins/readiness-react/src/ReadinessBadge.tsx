import type { ReadinessState } from '@comptoir/plugin-readiness-common';
import {
  StateBadge,
  type StateBadgeProps,
} from '@comptoir/plugin-portal-react';

const BADGES: Record<ReadinessState, StateBadgeProps> = {
  ready: { tone: 'success', label: 'Ready' },
  affected: { tone: 'warning', label: 'Affected' },
  'not-ready': { tone: 'warning', label: 'Not ready' },
  down: { tone: 'danger', label: 'Down' },
  unknown: { tone: 'unknown', label: 'Unknown' },
};

/** @public */
export interface ReadinessBadgeProps {
  state: ReadinessState;
}

/**
 * The readiness of a process as a badge.
 *
 * @public
 */
export function ReadinessBadge({ state }: ReadinessBadgeProps) {
  const { tone, label } = BADGES[state];
  return <StateBadge tone={tone} label={label} />;
}
