import type { Part } from '@comptoir/parts/Part';

/** Everything that a run depends on; `main.ts` reads it from the environment and the command line. */
export interface LocalOptions {
  /** The repository's top folder. */
  root: string;
  /** The folder `var`, absolute. */
  varFolder: string;
  /** Per-user downloads. */
  cacheFolder: string;
  /** Added to every port. */
  portOffset: number;
  /** What children may inherit. */
  env: Readonly<Record<string, string>>;
  /** Every part that a run may start, each after those that it needs. */
  parts: readonly Part[];
  /** Part → URL of the server that is used instead of starting it. */
  provided: Readonly<Record<string, string>>;
  /** The user that the portal signs its guest in as. */
  portalUser?: string;
  /** `NODE_OPTIONS` of every process: a debugger, a profiler, hooks of a test. */
  nodeOptions?: string;
  /** A file or an address with the platform's programs, which are then not built. */
  platformBundle?: string;
}

/** `development` runs the `dev` commands, with hot reload and without builds. */
export type Mode = 'production' | 'development';
