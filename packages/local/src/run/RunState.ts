import { z } from 'zod';
import { ProcessStatus } from '../supervisor/ProcessStatus.ts';

/** Names a process for good: a pid alone is used again. */
export const ProcessIdentity = z.object({ pid: z.int(), startTime: z.int() });
/** See the schema of the same name. */
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** Whom to sign in as. */
export const Account = z.object({
  role: z.string(),
  email: z.string(),
  password: z.string(),
});

/** What stands in `var/run/state.json`, written at each change. */
export const RunState = z.object({
  /** ISO 8601. */
  startedAt: z.string(),
  processes: z.array(ProcessStatus),
  accounts: z.array(Account),
  /** With whom `kubectl` reaches the platform; null where it was not started. */
  kubeconfig: z.string().nullable().default(null),
  /** Where Argo CD answers; null where it was not started. */
  argocd: z.string().nullable().default(null),
  /** The bare repository that Argo CD follows. */
  repository: z.string().nullable().default(null),
});
/** See the schema of the same name. */
export type RunState = z.infer<typeof RunState>;

/** What is known of a run beside its processes. */
export type RunFacts = Omit<RunState, 'startedAt' | 'processes'>;
