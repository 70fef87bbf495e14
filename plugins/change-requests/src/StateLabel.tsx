import type { ChangeRequestState } from '@comptoir/plugin-change-requests-common';
import { StateBadge, type Tone } from '@comptoir/plugin-portal-react';

const LABELS: Record<ChangeRequestState, { label: string; tone: Tone }> = {
  open: { label: 'Open', tone: 'progress' },
  approved: { label: 'Approved', tone: 'success' },
  conflicted: { label: 'Conflicted', tone: 'danger' },
  merged: { label: 'Merged', tone: 'success' },
  closed: { label: 'Closed', tone: 'unknown' },
};

/** The state of a change request. */
export function StateLabel({ state }: { state: ChangeRequestState }) {
  return <StateBadge {...LABELS[state]} />;
}
