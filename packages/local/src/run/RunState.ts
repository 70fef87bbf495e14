import { z } from 'zod';
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
  processes: z.array(ProcessStatus),
  accounts: z.array(Account),
  /** The kubeconfig of the platform; null when it was not started. */
  kubeconfig: z.string().nullable().default(null),
  /** The URL of Argo CD; null when it was not started. */
  argocd: z.string().nullable().default(null),
  /** The bare repository that Argo CD follows. */
  repository: z.string().nullable().default(null),
});
/** See the schema of the same name. */
export type RunState = z.infer<typeof RunState>;

/** The facts of a run besides its processes. */
export type RunFacts = Omit<RunState, 'startedAt' | 'processes'>;
