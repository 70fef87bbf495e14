import type { BackupStatus } from '@comptoir/plugin-live-status-common';
import type { StateBadgeProps } from '@comptoir/plugin-portal-react';

const STATES: Record<BackupStatus['state'], StateBadgeProps> = {
  protected: { tone: 'success', label: 'Backed up' },
  'in-progress': { tone: 'progress', label: 'First backup runs' },
  scheduled: { tone: 'progress', label: 'No backup yet' },
  failed: { tone: 'danger', label: 'Backup failed' },
  unprotected: { tone: 'warning', label: 'Not backed up' },
  unknown: { tone: 'unknown', label: 'Backup unknown' },
};

/** Returns the state of the backups of one environment. */
export function backupBadge({ source, state }: BackupStatus): StateBadgeProps {
  return source.state === 'unknown' ? STATES.unknown : STATES[state];
}
