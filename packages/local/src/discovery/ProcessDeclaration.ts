import { z } from 'zod';
import { ProgramName } from '@comptoir/parts/programs/ProgramName';

const command = z.tuple([z.string().min(1)], z.string());
const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and dashes');

const port = z.int().min(1024).max(65_535);

const variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'must be the name of an environment variable');

/** A workspace's declaration of its process in package.json, under `comptoir.process`. */
export const ProcessDeclaration = z.strictObject({
  name,
  kind: z.enum(['service', 'part', 'double']),
  /** Before the offset is added. Without it, a run assigns a free one and keeps it. */
  port: port.optional(),
  /** Path on the system port (`SYSTEM_PORT`) that returns 2xx when the process is ready. */
  health: z.string().startsWith('/'),
  /** Path of its first page, or of its API's document; linked from the portal. */
  page: z.string().startsWith('/').optional(),
  /** Path of its metrics on the system port; linked from the portal. */
  metrics: z.string().startsWith('/').optional(),
  /** Run in the workspace's folder; `node` is the pinned version. */
  start: command,
  /** Replaces `start` under `npm run dev`; needs no build. */
  dev: command.optional(),
  /** Additional ports under `npm run dev`: variable with the port → port before the offset. */
  devPorts: z.record(variable, port).default({}),
  /** Run when the sources changed since the last build. */
  build: command.optional(),
  /** Run when its needs are ready, before the first start of each run. */
  seed: command.optional(),
  /** Run by hand: rebuilds the views that the process derives from other data; `--check` only compares. */
  repair: command.optional(),
  /** Names of processes and parts that must be ready first. */
  needs: z.array(name).default([]),
  /** Optional programs, installed in the background. */
  programs: z.array(ProgramName).default([]),
  /** Variables with a random value of 16 characters that is generated once and kept. */
  secrets: z.array(variable).default([]),
  /**
   * Whether it reads the cluster: adds `COMPTOIR_KUBECONFIG`, `ARGOCD_URL` and `ARGOCD_TOKEN` with
   * read-only rights.
   */
  readsCluster: z.boolean().default(false),
  /** More variables; `${NAME}` in a value is replaced by another variable of the process. */
  environment: z.record(variable, z.string()).default({}),
  /** Demo accounts of the one-machine environment; `${NAME}` as in `environment`. */
  accounts: z
    .array(
      z.strictObject({
        role: z.string(),
        email: z.string(),
        password: z.string(),
      }),
    )
    .default([]),
});
/** See the schema of the same name. */
export type ProcessDeclaration = z.infer<typeof ProcessDeclaration>;

/** A declaration with its folder and file. */
export interface DeclaredProcess extends ProcessDeclaration {
  /** The workspace's folder, absolute. */
  folder: string;
  /** The package.json, relative to the repository. */
  file: string;
}

/** A declared process with its port. */
export interface DiscoveredProcess extends DeclaredProcess {
  /** Declared or assigned, before the offset. */
  port: number;
  hasAssignedPort: boolean;
}
