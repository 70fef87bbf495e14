import { z } from 'zod/v4';
import { sourceSchema } from './Source';

/**
 * One backup that includes the namespace (`velero.io/v1 Backup`).
 *
 * @public
 */
export const backupSchema = z.object({
  name: z.string(),
  /** Velero's phase, like `Completed`, `PartiallyFailed` or `InProgress`. Only `Completed` is success. */
  phase: z.string(),
  /** Schedule that made it; absent when a person did. */
  schedule: z.string().optional(),
  startedAt: z.iso.datetime().optional(),
  completedAt: z.iso.datetime().optional(),
  expiresAt: z.iso.datetime().optional(),
  errors: z.int(),
  warnings: z.int(),
  /** Why it failed, for people. */
  reason: z.string().optional(),
});
/** @public */
export type Backup = z.infer<typeof backupSchema>;

/**
 * One schedule that includes the namespace (`velero.io/v1 Schedule`).
 *
 * @public
 */
export const backupScheduleSchema = z.object({
  name: z.string(),
  /** Cron expression, in UTC. */
  cron: z.string(),
  paused: z.boolean(),
  /** Velero's phase: `Enabled`, `New` or `FailedValidation`. */
  phase: z.string(),
  lastBackupAt: z.iso.datetime().optional(),
});

/**
 * State of the backups of a namespace.
 *
 * - `protected`: the newest finished backup of a schedule or a person completed, and its location is available
 * - `in-progress`: the first backup is running; no earlier one completed
 * - `failed`: the newest finished backup did not complete (`PartiallyFailed` included), or its location is not available
 * - `scheduled`: a schedule includes the namespace, but there is no backup yet
 * - `unprotected`: no schedule and no backup includes it
 * - `unknown`: there is no current data
 *
 * @public
 */
export const backupStatusSchema = z.object({
  source: sourceSchema,
  state: z.enum([
    'protected',
    'in-progress',
    'failed',
    'scheduled',
    'unprotected',
    'unknown',
  ]),
  /** Explains every state but `protected`, for people. */
  reason: z.string().optional(),
  schedules: z.array(backupScheduleSchema),
  /** Newest first, at most five. */
  backups: z.array(backupSchema),
});
/** @public */
export type BackupStatus = z.infer<typeof backupStatusSchema>;
