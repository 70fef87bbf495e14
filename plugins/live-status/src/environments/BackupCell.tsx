import type { BackupStatus } from '@comptoir/plugin-live-status-common';
import { Ago } from '@comptoir/plugin-portal-react';
import { backupBadge } from './backupBadge';
import { Cell } from './Cell';
import { lastKnown } from './lastKnown';

/** State of the backups, and the age of the last one that completed. */
export function BackupCell({ backup }: { backup: BackupStatus }) {
  const { source, backups } = backup;
  const last = backups.find(({ phase }) => phase === 'Completed')?.completedAt;
  return (
    <Cell
      label="Backup"
      badges={[backupBadge(backup)]}
      notes={[
        lastKnown(source, current => [
          backupBadge({ ...backup, source: current }),
        ]),
        last && (
          <>
            Last completed <Ago time={last} />
          </>
        ),
      ]}
    />
  );
}
