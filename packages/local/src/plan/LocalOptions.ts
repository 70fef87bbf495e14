import type { Part } from '@comptoir/parts/Part';

/** Options of a run, from the environment and the command line. */
export interface LocalOptions {
  /** The repository's top folder. */
  root: string;
  /** The folder `var`, absolute. */
  varFolder: string;
  /** The user's cache of downloads and builds. */
  cacheFolder: string;
  /** Added to every port. */
  portOffset: number;
  /** The environment that child processes inherit. */
  env: Readonly<Record<string, string>>;
  /** Every part that a run may start, each after its needs. */
  parts: readonly Part[];
  /** Part → URL of the server that replaces it. */
  provided: Readonly<Record<string, string>>;
  /** Variables of a cluster that the portal shows instead of the local one, see `findOwnCluster`. */
  cluster: {
    KUBECONFIG?: string | undefined;
    ARGOCD_URL?: string | undefined;
    ARGOCD_TOKEN?: string | undefined;
  };
  /** The user that the portal signs its guest in as. */
  portalUser?: string;
  /** `NODE_OPTIONS` of every process: a debugger, a profiler, a test's hooks. */
  nodeOptions?: string;
  /** File or URL of a bundle with the platform's programs, which are then not built. */
  platformBundle?: string;
}

/** `development` runs the `dev` commands, with hot reload and without builds. */
export type Mode = 'production' | 'development';
