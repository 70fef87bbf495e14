import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readOutput } from '@comptoir/commands/readOutput';
import { runLogged } from '@comptoir/commands/runLogged';

/** The part of the output of `npm run status -- --json` that the gate reads. */
const Status = z.object({
  processes: z.array(
    z.object({
      name: z.string(),
      state: z.string(),
      url: z.string().nullable(),
      healthUrl: z.string().nullable(),
      pid: z.int().nullable(),
      residentBytes: z.int().nullable(),
    }),
  ),
});

/** The part of the supervisor's state file that the benches read. */
const State = z.object({
  supervisorPid: z.int(),
  processes: z.array(z.object({ name: z.string(), group: z.int().nullable() })),
});

export interface EnvironmentOptions {
  root: string;
  /** Its `var/`; emptied first. */
  folder: string;
  /** Added to every port, so that the environment can run beside another one. */
  portOffset: number;
  log: string;
  /** `NODE_OPTIONS` of every process. */
  nodeOptions?: string;
  /** Arguments of `npm start` besides `--detach`. */
  arguments?: readonly string[];
}

/** A separate environment for tests, started and stopped with the users' commands. */
export class Environment {
  readonly #options: EnvironmentOptions;
  #pids: number[] = [];
  #variables: Record<string, string> = {};
  #healthUrls = new Map<string, string>();

  static create(options: EnvironmentOptions): Environment {
    return new Environment(options);
  }

  private constructor(options: EnvironmentOptions) {
    this.#options = options;
  }

  /** Starts it; resolves to the failure, or null. */
  async start(): Promise<string | null> {
    await this.#cli(['stop']);
    await rm(this.#options.folder, { recursive: true, force: true });
    return this.#startDetached();
  }

  /** Restarts it with its data; resolves to the milliseconds until every process was ready. */
  async restart(): Promise<number> {
    const stopped = await this.stop();
    if (stopped !== null) {
      throw new Error(stopped);
    }
    const started = performance.now();
    const problem = await this.#startDetached();
    if (problem !== null) {
      throw new Error(problem);
    }
    return performance.now() - started;
  }

  async #startDetached(): Promise<string | null> {
    const { code, tail } = await this.#cli([
      // The platform would slow down the processes that the gate and the benches measure.
      'start',
      '--detach',
      '--without',
      'platform',
      ...(this.#options.arguments ?? []),
    ]);
    if (code !== 0) {
      // What did start keeps running.
      await this.#cli(['stop']);
      return `exit code ${code}\n${tail}`;
    }
    const { processes } = await this.#status();
    this.#pids = processes.flatMap(({ pid }) => (pid === null ? [] : [pid]));
    this.#variables = Object.fromEntries(
      processes.flatMap(({ name, url }) =>
        url === null ? [] : [[variableOf(name), url]],
      ),
    );
    this.#healthUrls = new Map(
      processes.flatMap(({ name, healthUrl }) =>
        healthUrl === null ? [] : [[name, healthUrl]],
      ),
    );
    const late = processes.filter(({ state }) => state !== 'ready');
    return late.length === 0
      ? null
      : `not ready: ${late.map(({ name, state }) => `${name} ${state}`).join(', ')}`;
  }

  /** `<NAME>_URL` of each process, and the variables that direct the command line to this environment. */
  variables(): Record<string, string> {
    return { ...this.#variables, ...this.#ownVariables() };
  }

  /** The URL of a process. */
  url(name: string): string {
    const url = this.#variables[variableOf(name)];
    if (url === undefined) {
      throw new Error(`there is no process called ${name}`);
    }
    return url;
  }

  /** The URL of a process's readiness, on its system port. */
  healthUrl(name: string): string {
    const url = this.#healthUrls.get(name);
    if (url === undefined) {
      throw new Error(`there is no process called ${name}`);
    }
    return url;
  }

  /** Resident memory by process, in bytes. */
  async residentBytes(): Promise<Record<string, number>> {
    const { processes } = await this.#status();
    return Object.fromEntries(
      processes.map(({ name, residentBytes }) => [name, residentBytes ?? 0]),
    );
  }

  /** The process group of each process that runs, and of the supervisor. */
  async processGroups(): Promise<Map<string, number>> {
    const file = join(this.#options.folder, 'run', 'state.json');
    const { supervisorPid, processes } = State.parse(
      JSON.parse(await readFile(file, 'utf8')),
    );
    const groups = processes.flatMap(({ name, group }) =>
      group === null ? [] : [[name, group] as const],
    );
    return new Map(groups).set('supervisor', supervisorPid);
  }

  /** Stops it; resolves to the processes still alive, or null. */
  async stop(): Promise<string | null> {
    if (this.#pids.length === 0) {
      return 'it was not started';
    }
    const { code, tail } = await this.#cli(['stop']);
    if (code !== 0) {
      // What did start keeps running.
      await this.#cli(['stop']);
      return `exit code ${code}\n${tail}`;
    }
    const left = this.#pids.filter(pid => existsSync(`/proc/${pid}`));
    return left.length === 0 ? null : `still alive: ${left.join(', ')}`;
  }

  #ownVariables(): Record<string, string> {
    return {
      COMPTOIR_VAR: this.#options.folder,
      COMPTOIR_PORT_OFFSET: String(this.#options.portOffset),
      // The portal must not show the cluster of this shell.
      KUBECONFIG: '',
      ...(this.#options.nodeOptions !== undefined && {
        COMPTOIR_NODE_OPTIONS: this.#options.nodeOptions,
      }),
    };
  }

  #cli(args: string[]) {
    return runLogged(this.#command(args), {
      cwd: this.#options.root,
      variables: this.#ownVariables(),
      log: this.#options.log.replace(/\.log$/, `-${args[0]}.log`),
    });
  }

  async #status(): Promise<z.infer<typeof Status>> {
    const output = await readOutput(this.#command(['status', '--json']), {
      cwd: this.#options.root,
      variables: this.#ownVariables(),
    });
    return Status.parse(JSON.parse(output));
  }

  #command(args: string[]): string[] {
    const main = join(
      this.#options.root,
      'packages',
      'local',
      'src',
      'main.ts',
    );
    return [process.execPath, main, ...args];
  }
}

const variableOf = (name: string) =>
  `${name.toUpperCase().replaceAll('-', '_')}_URL`;
