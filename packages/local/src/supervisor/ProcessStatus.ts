import { z } from 'zod';

/** The state of a process; `reason` explains `failed`. */
export const ProcessState = z.enum(['starting', 'ready', 'failed', 'stopped']);
/** See the schema of the same name. */
export type ProcessState = z.infer<typeof ProcessState>;

/** The status of one process in `var/run/state.json`. */
export const ProcessStatus = z.object({
  name: z.string(),
  kind: z.enum(['service', 'part', 'double']),
  state: ProcessState,
  url: z.string(),
  healthUrl: z.string().nullable(),
  pid: z.int().nullable(),
  /** The process group, whose memory is summed. */
  group: z.int().nullable(),
  /** Absolute path. */
  log: z.string(),
  /** Time of the last change of state, ISO 8601. */
  since: z.string(),
  /** Starts after the first one. */
  restarts: z.int(),
  reason: z.string().nullable(),
});
/** See the schema of the same name. */
export type ProcessStatus = z.infer<typeof ProcessStatus>;
