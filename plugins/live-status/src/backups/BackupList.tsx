import { Text } from '@backstage/ui';
import type { Backup, BackupStatus } from '@comptoir/plugin-live-status-common';
import {
  Ago,
  formatAge,
  StateBadge,
  useNow,
} from '@comptoir/plugin-portal-react';
import styles from '../status/itemList.module.css';
import { phaseBadge } from './phaseBadge';

/** Last backups: state, time, findings and expiry. */
export function BackupList({ backups }: Pick<BackupStatus, 'backups'>) {
  if (backups.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        No backup yet.
      </Text>
    );
  }
  return (
    <ul className={styles.list} aria-label="Last backups">
      {backups.map(backup => (
        <BackupItem key={backup.name} backup={backup} />
      ))}
    </ul>
  );
}

function BackupItem({ backup }: { backup: Backup }) {
  const { name, phase, startedAt, completedAt, reason } = backup;
  const time = completedAt ?? startedAt;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <StateBadge {...phaseBadge(phase)} />
        <Text variant="body-small">{time && <Ago time={time} />}</Text>
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {name}
        <Findings {...backup} />
        {backup.expiresAt && <Expiry time={backup.expiresAt} />}
      </Text>
      {reason && (
        <Text as="p" variant="body-small">
          {reason}
        </Text>
      )}
    </li>
  );
}

function Findings({ errors, warnings }: Pick<Backup, 'errors' | 'warnings'>) {
  return (
    <>
      {errors > 0 && `, ${errors} ${errors === 1 ? 'error' : 'errors'}`}
      {warnings > 0 &&
        `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}
    </>
  );
}

function Expiry({ time }: { time: string }) {
  const left = Date.parse(time) - useNow();
  return <>{left > 0 ? `, expires in ${formatAge(left)}` : ', expired'}</>;
}
