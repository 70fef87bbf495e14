import type { BackupStatus } from '@comptoir/plugin-live-status-common';
import type { StateBadgeProps } from '@comptoir/plugin-portal-react';

type Schedule = BackupStatus['schedules'][number];

/** Returns the state of a schedule that makes no backups; undefined when it does. */
export function scheduleBadge(schedule: Schedule): StateBadgeProps | undefined {
  if (schedule.paused) {
    return { tone: 'warning', label: 'Paused' };
  }
  switch (schedule.phase) {
    case 'Enabled':
      return undefined;
    case 'New':
      return { tone: 'progress', label: 'New' };
    case 'FailedValidation':
      return { tone: 'danger', label: 'Invalid' };
    default:
      return { tone: 'unknown', label: schedule.phase };
  }
}
