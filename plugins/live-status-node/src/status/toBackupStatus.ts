import type {
  Backup,
  BackupStatus,
  Source,
} from '@comptoir/plugin-live-status-common';
import type { BackupObject } from '../kinds/BackupObject';
import type { LocationObject } from '../kinds/LocationObject';
import type { ScheduleObject } from '../kinds/ScheduleObject';
import { includesNamespace } from './includesNamespace';

/** Phases in which a backup has finished; it is in flight in others. */
const FINISHED = ['Completed', 'PartiallyFailed', 'Failed', 'FailedValidation'];
/** Phase of a backup that is being removed; it protects nothing. */
const DELETING = 'Deleting';
/** Maximum number of backups in the answer. */
const MOST_BACKUPS = 5;

interface BackupFacts {
  /** Undefined when the application is not deployed. */
  namespace: string | undefined;
  source: Source;
  backups: Iterable<BackupObject>;
  schedules: Iterable<ScheduleObject>;
  locations: Iterable<LocationObject>;
}

/** Returns the state of the backups of a namespace. */
export function toBackupStatus(facts: BackupFacts): BackupStatus {
  const { namespace, source } = facts;
  const includes = (one: BackupObject | ScheduleObject) =>
    namespace !== undefined && includesNamespace(one.namespaces, namespace);
  const schedules = [...facts.schedules].filter(includes);
  const backups = [...facts.backups]
    .filter(includes)
    .sort((a, b) => timeOf(b).localeCompare(timeOf(a)));
  return {
    source,
    ...judge({
      namespace,
      source,
      schedules,
      backups,
      locations: [...facts.locations],
    }),
    schedules: schedules.map(({ name, cron, paused, phase, lastBackupAt }) => ({
      name,
      cron,
      paused,
      phase,
      lastBackupAt,
    })),
    backups: backups.slice(0, MOST_BACKUPS).map(toBackup),
  };
}

interface Judged {
  namespace: string | undefined;
  source: Source;
  schedules: ScheduleObject[];
  /** Newest first. */
  backups: BackupObject[];
  locations: LocationObject[];
}

function judge({
  namespace,
  source,
  schedules,
  backups,
  locations,
}: Judged): Pick<BackupStatus, 'state' | 'reason'> {
  if (source.state === 'unknown') {
    return { state: 'unknown', reason: source.reason };
  }
  if (namespace === undefined) {
    return { state: 'unprotected', reason: 'The application is not deployed.' };
  }
  const finished = backups.find(one => FINISHED.includes(one.phase));
  if (finished) {
    return judgeFinished(finished, locations);
  }
  const running = backups.find(({ phase }) => phase !== DELETING);
  if (running) {
    const reason = `The first backup, ${running.name}, is in the phase ${running.phase}.`;
    return { state: 'in-progress', reason };
  }
  return judgeSchedules(schedules, namespace);
}

function judgeFinished(
  backup: BackupObject,
  locations: LocationObject[],
): Pick<BackupStatus, 'state' | 'reason'> {
  const { name, phase, errors, reason } = backup;
  if (phase !== 'Completed') {
    const why = reason ?? `${errors} errors`;
    return { state: 'failed', reason: `${name}: ${phase}: ${why}` };
  }
  const location = locations.find(one =>
    backup.location ? one.name === backup.location : one.isDefault,
  );
  if (location?.isAvailable) {
    return { state: 'protected' };
  }
  const where = `The storage location ${backup.location ?? '(default)'} of ${name}`;
  const why = location
    ? `is not available: ${location.message ?? 'Velero has not validated it yet'}`
    : 'does not exist';
  return { state: 'failed', reason: `${where} ${why}` };
}

function judgeSchedules(
  schedules: ScheduleObject[],
  namespace: string,
): Pick<BackupStatus, 'state' | 'reason'> {
  const isActive = (one: ScheduleObject) =>
    !one.paused && one.phase !== 'FailedValidation';
  const active = schedules.find(isActive);
  if (active) {
    const reason = `The schedule ${active.name} (${active.cron} UTC) has not run yet.`;
    return { state: 'scheduled', reason };
  }
  const [inactive] = schedules;
  const reason = inactive
    ? `The schedule ${inactive.name} ${inactive.paused ? 'is paused' : `is not valid: ${inactive.reason ?? 'no explanation'}`}, and there is no backup.`
    : `No schedule and no backup includes the namespace ${namespace}.`;
  return { state: 'unprotected', reason };
}

function timeOf({ startedAt, createdAt }: BackupObject): string {
  return startedAt ?? createdAt;
}

function toBackup(backup: BackupObject): Backup {
  const { name, phase, schedule, startedAt, completedAt, expiresAt } = backup;
  const { errors, warnings, reason } = backup;
  return {
    name,
    phase,
    schedule,
    startedAt,
    completedAt,
    expiresAt,
    errors,
    warnings,
    reason,
  };
}
