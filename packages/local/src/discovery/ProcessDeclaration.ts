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

/** What a workspace says of its process in its package.json, under `comptoir.process`. */
export const ProcessDeclaration = z.strictObject({
  name,
  kind: z.enum(['service', 'part', 'double']),
  /** Before the offset is added. */
  port,
  /** Path that answers 2xx when the process is ready. */
  health: z.string().startsWith('/'),
  /** Run in the workspace's folder; `node` is the pinned one. */
  start: command,
  /** Instead of `start` under `npm run dev`; needs no build. */
  dev: command.optional(),
  /** Further ports under `npm run dev`, before the offset: variable that tells it → port. */
  devPorts: z.record(variable, port).default({}),
  /** Run when the sources changed since the last one. */
  build: command.optional(),
  /** Run once its needs are ready, before each first start. */
  seed: command.optional(),
  /** Run by hand: rebuilds what the process keeps of others' facts; `--check` only looks. */
  repair: command.optional(),
  /** Names of processes and parts that must be ready first. */
  needs: z.array(name).default([]),
  /** Programs that it runs when they are there; they are brought in the background. */
  programs: z.array(ProgramName).default([]),
  /** Variables for which a random value is made up once and kept (16 characters). */
  secrets: z.array(variable).default([]),
  /** More variables; `${NAME}` in a value stands for another variable of the process. */
  environment: z.record(variable, z.string()).default({}),
  /** Whom to sign in as, to look around on one machine; `${NAME}` as in `environment`. */
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

/** A declaration and where it was found. */
export interface DiscoveredProcess extends ProcessDeclaration {
  /** The workspace's folder, absolute. */
  folder: string;
  /** The package.json, relative to the repository. */
  file: string;
}
