import { Text } from '@backstage/ui';
import type {
  BackupStatus,
  EnvironmentStatus,
} from '@comptoir/plugin-live-status-common';
import { StateBadge } from '@comptoir/plugin-portal-react';
import styles from '../status/itemList.module.css';
import { describeCron } from './describeCron';
import { scheduleBadge } from './scheduleBadge';

type ScheduleListProps = Pick<BackupStatus, 'schedules'> &
  Pick<EnvironmentStatus, 'namespace'>;

/** Schedules that include the namespace: when they run, and whether they do. */
export function ScheduleList({ schedules, namespace }: ScheduleListProps) {
  if (schedules.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        No schedule includes namespace {namespace}.
      </Text>
    );
  }
  return (
    <ul className={styles.list} aria-label="Schedules">
      {schedules.map(schedule => {
        const badge = scheduleBadge(schedule);
        return (
          <li key={schedule.name} className={styles.item}>
            <div className={styles.head}>
              <Text weight="bold">{schedule.name}</Text>
              {badge && <StateBadge {...badge} />}
            </div>
            <Text as="p" variant="body-small" color="secondary">
              {describeCron(schedule.cron)} (UTC)
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
