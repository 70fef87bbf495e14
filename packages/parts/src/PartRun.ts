import type { PartPorts } from './Part.ts';
import type { Kubectl } from './parts/kubernetes/Kubectl.ts';
import type { MongodbUser } from './parts/mongodb/configureMongodb.ts';

/** The secrets of one `var` folder that parts are started with. */
export interface PartSecrets {
  /** The replica set's key, 6 to 1024 characters of base64. */
  mongodbKey: string;
  mongodbUsers: readonly MongodbUser[];
  rabbitmqCookie: string;
  rabbitmqPassword: string;
  /** Signs Argo CD's tokens. */
  argocdKey: string;
}

/** The repository that Argo CD deploys from, and the program that follows it. */
export interface Delivery {
  /** Absolute path of the bare repository. */
  repository: string;
  /** Command of the process that reports commits to Argo CD; it reads `FollowSettings`. */
  follower: readonly [string, ...string[]];
  /** Updates the repository from the checkout. */
  provideOrigin(): Promise<void>;
  /** Renders Argo CD's settings of `gitops/bootstrap`, as manifests. */
  argocdSettings(helm: string): Promise<string>;
  /** Applies `gitops/bootstrap`, once Argo CD is ready. */
  bootstrap(tools: { kubectl: Kubectl; helm: string }): Promise<void>;
}

/** The shared context of the parts of one run. */
export interface PartRun {
  /** The checkout. */
  root: string;
  /** The environment that child processes inherit. */
  env: Readonly<Record<string, string>>;
  secrets: PartSecrets;
  delivery: Delivery;
  /** Returns a declared port with the run's offset. */
  portOf<Port extends string>(part: PartPorts<Port>, port: Port): number;
  /** Returns a data folder under `var/data`. */
  folderOf(data: string): string;
  /** Applies the kinds of Go modules, once per run. */
  provideKinds(modules: readonly string[]): Promise<void>;
  /** Runs work once per run; the next caller retries failed work. */
  once(key: string, work: () => Promise<void>): Promise<void>;
  /** Returns a random password, the same for every part of the run. */
  password(name: string): string;
  /** Reports slow work, and the replacement of corrupt data. */
  onStep(step: string): void;
}
