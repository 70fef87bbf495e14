import { z } from 'zod';

/** A dependency of a process, as the process observed it. */
export const DependencyState = z.strictObject({
  name: z.string(),
  kind: z.enum(['mongodb', 'rabbitmq', 'http']),
  /** `unknown` until the first observation. */
  state: z.enum(['up', 'down', 'unknown']),
  /** Start of this state, ISO 8601. */
  since: z.iso.datetime(),
  /** Why it was down last, in plain words; null if it never was. */
  lastError: z.string().nullable(),
  /** Time of its last answer, ISO 8601; null if it never answered. */
  lastAnswered: z.iso.datetime().nullable(),
});
/** See the schema of the same name. */
export type DependencyState = z.infer<typeof DependencyState>;

/** The body of `/health/dependencies`. */
export const DependencyReport = z.strictObject({
  dependencies: z.array(DependencyState),
});
/** See the schema of the same name. */
export type DependencyReport = z.infer<typeof DependencyReport>;
