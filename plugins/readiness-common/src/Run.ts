import { z } from 'zod/v4';

/**
 * State of a supervised process.
 *
 * - `starting`: not ready yet, or waiting for others; `reason` says for what
 * - `ready`: its probe succeeds
 * - `failed`: `reason` explains it
 * - `stopped`: it was ended
 * - `unknown`: no supervisor updates the state
 *
 * @public
 */
export const runProcessStateSchema = z.enum([
  'starting',
  'ready',
  'failed',
  'stopped',
  'unknown',
]);
/** @public */
export type RunProcessState = z.infer<typeof runProcessStateSchema>;

/**
 * A process or part of `npm start`.
 *
 * @public
 */
export const runProcessSchema = z.object({
  name: z.string(),
  /** `service`, `part`, or `double` for a simulated system. */
  kind: z.string(),
  state: runProcessStateSchema,
  url: z.string(),
  /** Absolute path of its log. */
  log: z.string(),
  /** Start of this state, ISO 8601. */
  since: z.iso.datetime(),
  /** Starts after the first one. */
  restarts: z.int(),
  reason: z.string().nullable(),
  /** Bytes of memory of the process and its children; null when it does not run. */
  residentBytes: z.int().nullable(),
});
/** @public */
export type RunProcess = z.infer<typeof runProcessSchema>;

/**
 * Progress of the build of the platform's programs.
 *
 * @public
 */
export const runBuildSchema = z.object({
  /** `download`: sources; `build`: programs; `install`: programs of a bundle. */
  step: z.enum(['download', 'build', 'install']),
  /** The module in work, like `kube 1.36.1`; null while downloading. */
  module: z.string().nullable(),
  /** Position of the module, from 1. */
  number: z.int(),
  of: z.int(),
  startedAt: z.iso.datetime(),
});
/** @public */
export type RunBuild = z.infer<typeof runBuildSchema>;

/**
 * The processes of `npm start`: what `npm run status` shows, without passwords.
 *
 * @public
 */
export const runSchema = z.object({
  startedAt: z.iso.datetime(),
  /** Whether the supervisor runs; without it, every state is `unknown`. */
  supervised: z.boolean(),
  sections: z.array(
    z.object({ title: z.string(), processes: z.array(runProcessSchema) }),
  ),
  /** Null when no build runs. */
  build: runBuildSchema.nullable(),
  /** Path of the local cluster's kubeconfig; null when it was not started. */
  kubeconfig: z.string().nullable(),
  /** URL of the local Argo CD; null when it was not started. */
  argocd: z.string().nullable(),
  /** Path of the repository that Argo CD follows; null when it was not started. */
  repository: z.string().nullable(),
  /** The cluster that the portal shows instead of the local one. */
  ownCluster: z
    .object({
      kubeconfig: z.string(),
      context: z.string(),
      server: z.string(),
      argocd: z.string().nullable(),
    })
    .nullable(),
});
/** @public */
export type Run = z.infer<typeof runSchema>;

/**
 * Response of `GET /api/readiness/run`.
 *
 * @public
 */
export const runResponseSchema = z.object({
  /** Null when `npm start` does not run this portal, as in a cluster. */
  run: runSchema.nullable(),
});
