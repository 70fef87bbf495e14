import { z } from 'zod';
import { OwnCluster } from '../plan/OwnCluster.ts';
import { BuildProgress } from '../platform/BuildProgress.ts';
import { ProcessStatus } from '../supervisor/ProcessStatus.ts';

/** Identifies a process uniquely: pids are reused. */
export const ProcessIdentity = z.object({ pid: z.int(), startTime: z.int() });
/** See the schema of the same name. */
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** A demo account. */
export const Account = z.object({
  role: z.string(),
  email: z.string(),
  password: z.string(),
});

/** The content of `var/run/state.json`, written at each change. */
export const RunState = z.object({
  /** ISO 8601. */
  startedAt: z.string(),
  /** The process that restarts the others; null in files of earlier versions. */
  supervisorPid: z.int().nullable().default(null),
  processes: z.array(ProcessStatus),
  /** The processes by group, for display. */
  sections: z
    .array(z.object({ title: z.string(), processes: z.array(z.string()) }))
    .default([]),
  /** The build of the platform's programs; null when none is running. */
  build: BuildProgress.nullable().default(null),
  accounts: z.array(Account),
  /** The kubeconfig of the platform; null when it was not started. */
  kubeconfig: z.string().nullable().default(null),
  /** The URL of Argo CD; null when it was not started. */
  argocd: z.string().nullable().default(null),
  /** The bare repository that Argo CD follows. */
  repository: z.string().nullable().default(null),
  /** The cluster that the portal shows instead of the local one; null when it shows the local one. */
  ownCluster: OwnCluster.nullable().default(null),
});
/** See the schema of the same name. */
export type RunState = z.infer<typeof RunState>;

/** The facts of a run that do not change. */
export type RunFacts = Omit<
  RunState,
  'startedAt' | 'supervisorPid' | 'processes' | 'build'
>;

/** The part of the state that `npm run status` reports. */
export type ReportedState = Omit<RunState, 'startedAt' | 'supervisorPid'>;
