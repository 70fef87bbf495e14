import { z } from 'zod';

/** How a process is doing; `failed` says why in `reason`. */
export const ProcessState = z.enum(['starting', 'ready', 'failed', 'stopped']);
/** See the schema of the same name. */
export type ProcessState = z.infer<typeof ProcessState>;

/** What the supervisor knows of one process, as it stands in `var/run/state.json`. */
export const ProcessStatus = z.object({
  name: z.string(),
  kind: z.enum(['service', 'part', 'double']),
  state: ProcessState,
  url: z.string(),
  healthUrl: z.string().nullable(),
  pid: z.int().nullable(),
  /** The process group, whose members' memory counts together. */
  group: z.int().nullable(),
  /** Absolute path. */
  log: z.string(),
  /** ISO 8601: when it came into this state. */
  since: z.string(),
  /** Starts after the first one. */
  restarts: z.int(),
  reason: z.string().nullable(),
});
/** See the schema of the same name. */
export type ProcessStatus = z.infer<typeof ProcessStatus>;
