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
}

/** The repository that Argo CD deploys from, and the program that follows it. */
export interface Delivery {
  /** Absolute path of the bare repository. */
  repository: string;
  /** Command of the process that reports commits to Argo CD; it reads `FollowSettings`. */
  follower: readonly [string, ...string[]];
  /** Brings the repository up to date with the checkout. */
  provideOrigin(): Promise<void>;
  /** Applies `gitops/bootstrap`, once Argo CD is ready. */
  found(tools: { kubectl: Kubectl; helm: string }): Promise<void>;
}

/** What one run of the environment gives to every part that it starts. */
export interface PartRun {
  /** The checkout. */
  root: string;
  /** What children inherit. */
  env: Readonly<Record<string, string>>;
  secrets: PartSecrets;
  delivery: Delivery;
  /** A declared port, with the run's offset. */
  portOf<Port extends string>(part: PartPorts<Port>, port: Port): number;
  /** The folder of some data, under `var/data`. */
  folderOf(data: string): string;
  /** Applies the kinds that some Go modules carry, once in the run. */
  provideKinds(modules: readonly string[]): Promise<void>;
  /** Does some work once in the run; a failed one is tried again by the next caller. */
  once(key: string, work: () => Promise<void>): Promise<void>;
  /** A random password that is the same for every part of the run. */
  password(name: string): string;
  /** Called before something slow, and when broken data are replaced. */
  onStep(step: string): void;
}
