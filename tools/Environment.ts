import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readOutput } from '@comptoir/commands/readOutput';
import { runLogged } from '@comptoir/commands/runLogged';

/** What `npm run status -- --json` prints, as far as the gate reads it. */
const Status = z.object({
  processes: z.array(
    z.object({
      name: z.string(),
      state: z.string(),
      url: z.string().nullable(),
      pid: z.int().nullable(),
      residentBytes: z.int().nullable(),
    }),
  ),
});

export interface EnvironmentOptions {
  root: string;
  /** Its `var/`; emptied first. */
  folder: string;
  /** Added to every port, so that it stands beside a running one. */
  portOffset: number;
  log: string;
  /** `NODE_OPTIONS` of every process. */
  nodeOptions?: string;
  /** Given to `npm start` besides `--detach`. */
  arguments?: readonly string[];
}

/** An environment of the gate's own, started and stopped by the users' commands. */
export class Environment {
  readonly #options: EnvironmentOptions;
  #pids: number[] = [];
  #variables: Record<string, string> = {};

  static create(options: EnvironmentOptions): Environment {
    return new Environment(options);
  }

  private constructor(options: EnvironmentOptions) {
    this.#options = options;
  }

  /** Starts it; gives what went wrong, or null. */
  async start(): Promise<string | null> {
    await this.#cli(['stop']);
    await rm(this.#options.folder, { recursive: true, force: true });
    return this.#startDetached();
  }

  /** Stops and starts it with its data; gives the milliseconds until all was ready. */
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
      // Nothing that the gate or a bench looks at may wait for what runs beside it.
      'start',
      '--detach',
      '--without',
      'platform',
      ...(this.#options.arguments ?? []),
    ]);
    if (code !== 0) {
      return `exit code ${code}\n${tail}`;
    }
    const { processes } = await this.#status();
    this.#pids = processes.flatMap(({ pid }) => (pid === null ? [] : [pid]));
    this.#variables = Object.fromEntries(
      processes.flatMap(({ name, url }) =>
        url === null ? [] : [[variableOf(name), url]],
      ),
    );
    const late = processes.filter(({ state }) => state !== 'ready');
    return late.length === 0
      ? null
      : `not ready: ${late.map(({ name, state }) => `${name} ${state}`).join(', ')}`;
  }

  /** `<NAME>_URL` of each process, and what the command line needs to act on this one. */
  variables(): Record<string, string> {
    return { ...this.#variables, ...this.#ownVariables() };
  }

  /** Where a process answers. */
  url(name: string): string {
    const url = this.#variables[variableOf(name)];
    if (url === undefined) {
      throw new Error(`no process is called ${name}`);
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

  /** Stops it; gives what was left behind, or null. */
  async stop(): Promise<string | null> {
    if (this.#pids.length === 0) {
      return 'it was not started';
    }
    const { code, tail } = await this.#cli(['stop']);
    if (code !== 0) {
      return `exit code ${code}\n${tail}`;
    }
    const left = this.#pids.filter(pid => existsSync(`/proc/${pid}`));
    return left.length === 0 ? null : `still alive: ${left.join(', ')}`;
  }

  #ownVariables(): Record<string, string> {
    return {
      COMPTOIR_VAR: this.#options.folder,
      COMPTOIR_PORT_OFFSET: String(this.#options.portOffset),
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
