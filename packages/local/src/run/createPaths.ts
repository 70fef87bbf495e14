import { join } from 'node:path';

/** The files of a run, all under one folder. */
export interface Paths {
  /** The folder `var`, absolute. */
  folder: string;
  secrets: string;
  state: string;
  /** Why the platform's cluster is not ready, for the portal; missing when it is ready. */
  cluster: string;
  lock: string;
  /** Ports of the processes that declare none. */
  ports: string;
  /** A file in this folder requests the restart of the process with its name. */
  restarts: string;
  /** The bare repository that replaces a Git server. */
  origin: string;
  log(name: string): string;
  /** A part's data. */
  data(name: string): string;
}

/** Returns the paths under the folder `var`. */
export function createPaths(folder: string): Paths {
  return {
    folder,
    secrets: join(folder, 'secrets.json'),
    state: join(folder, 'run', 'state.json'),
    cluster: join(folder, 'run', 'cluster.json'),
    lock: join(folder, 'run', 'lock'),
    ports: join(folder, 'run', 'ports.json'),
    restarts: join(folder, 'run', 'restart'),
    origin: join(folder, 'git', 'comptoir.git'),
    log: name => join(folder, 'log', `${name}.log`),
    data: name => join(folder, 'data', name),
  };
}
