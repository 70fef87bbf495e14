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
  /** The user as whom the portal signs in its guest. */
  portalUser?: string;
  /** `NODE_OPTIONS` of every process: a debugger, a profiler, what a test looks on with. */
  nodeOptions?: string;
  /** Holds the platform's programs, so that they need not be built: a file or an address. */
  platformBundle?: string;
  /** A MongoDB to use instead of starting one. */
  mongodbUri?: string;
  /** A RabbitMQ to use instead of starting one. */
  amqpUrl?: string;
}

/** `development` runs the `dev` commands, with hot reload and without builds. */
export type Mode = 'production' | 'development';
