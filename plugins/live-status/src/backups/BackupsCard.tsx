import { Text } from '@backstage/ui';
import { EnvironmentSections } from '../status/EnvironmentSections';
import { BackupList } from './BackupList';
import { ScheduleList } from './ScheduleList';

/** Velero's schedules and last backups of each environment. */
export function BackupsCard() {
  return (
    <EnvironmentSections
      title="Backups"
      sourceOf={({ backup }) => backup.source}
    >
      {({ backup, namespace }) => {
        const { schedules, backups } = backup;
        return schedules.length === 0 && backups.length === 0 ? (
          <Text as="p">No schedule includes namespace {namespace}.</Text>
        ) : (
          <>
            <ScheduleList schedules={schedules} namespace={namespace} />
            <BackupList backups={backups} />
          </>
        );
      }}
    </EnvironmentSections>
  );
}
