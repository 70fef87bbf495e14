import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, type CommandResult } from '@comptoir/commands/runCommand';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { launch, type Launched } from '@comptoir/parts/process/launch';
import type { Buildah } from './Buildah.ts';
import { ENTER } from './enter.ts';
import { readImageConfig, type ImageConfig } from './ImageConfig.ts';

/** One file because every method works on the same container, from create to remove. */

const READY_MS = 150_000;

export interface ContainerOptions {
  buildah: Buildah;
  image: string;
  /** Added to the image's own environment. */
  environment: Readonly<Record<string, string>>;
  /** Instead of the image's own. */
  command?: readonly string[] | undefined;
  log: string;
}

/** Runs an image as compose does: own root, read-only, as its user, without capabilities. */
export class Container {
  readonly #options: ContainerOptions;
  readonly #id: string;
  readonly config: ImageConfig;
  /** The folder where its files are mounted. */
  readonly folder: string;
  #process: Launched | undefined;

  static async create(options: ContainerOptions): Promise<Container> {
    const { buildah, image } = options;
    const id = await buildah.from(image);
    const folder = await buildah.output('mount', id);
    const config = await readImageConfig(buildah, image);
    return new Container(options, { id, folder, config });
  }

  private constructor(
    options: ContainerOptions,
    container: { id: string; folder: string; config: ImageConfig },
  ) {
    this.#options = options;
    this.#id = container.id;
    this.folder = container.folder;
    this.config = container.config;
  }

  /** Starts its command and waits for its readiness; resolves to the failure, or null. */
  async start(healthUrl: string): Promise<string | null> {
    const { command = this.config.Cmd, log } = this.#options;
    rmSync(log, { force: true });
    this.#process = launch({
      command: this.#enter(command),
      cwd: '/',
      env: hostEnvironment(),
      logFile: log,
    });
    let exit = '';
    void this.#process.exited.then(reason => (exit = reason));
    let state = 'nothing listens';
    const ready = async () => {
      if (exit !== '') {
        return true;
      }
      const response = await fetch(healthUrl).catch(() => null);
      if (response) {
        state = `${response.status} ${await response.text()}`;
      }
      return response?.ok ?? false;
    };
    const inTime = await waitUntil(ready, {
      deadlineMs: READY_MS,
      everyMs: 200,
    });
    if (exit !== '') {
      return `it ${exit}; see ${log}`;
    }
    return inTime
      ? null
      : `not ready after ${READY_MS / 1000} s: ${state}; see ${log}`;
  }

  /** Runs a command in the container, with the same files and rights, until it exits. */
  execute(
    command: readonly string[],
    environment = this.#options.environment,
  ): Promise<CommandResult> {
    return runCommand(this.#enter(command, environment), {
      env: hostEnvironment(),
    });
  }

  /** The ids of the user that its process runs as: real, effective, saved, for files. */
  userIds(): number[] {
    const { pid } = this.#running();
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, line = ''] = /^Uid:\s+(.+)$/m.exec(status) ?? [];
    return line.split(/\s+/).map(Number);
  }

  /** Sends the stop signal; resolves to the result, such as "exited with code 0". */
  async stop(graceMs: number): Promise<string> {
    const running = this.#running();
    running.signal(this.config.StopSignal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
    const force = setTimeout(() => running.signal('SIGKILL'), graceMs);
    const reason = await running.exited;
    clearTimeout(force);
    this.#process = undefined;
    return reason;
  }

  /** Kills it if it runs, and removes its files. */
  async remove(): Promise<void> {
    this.#process?.signal('SIGKILL');
    await this.#process?.exited;
    await this.#options.buildah.ask('rm', this.#id);
  }

  #running(): Launched {
    if (this.#process) {
      return this.#process;
    }
    throw new Error(`${this.#options.image} does not run`);
  }

  #enter(
    command: readonly string[],
    environment = this.#options.environment,
  ): [string, ...string[]] {
    const { User, WorkingDir, Env } = this.config;
    const [uid, gid] = idsOf(this.folder, User);
    return [
      ...(['unshare', '--mount', 'sh', '-c', ENTER, 'sh'] as const),
      this.folder,
      WorkingDir,
      uid,
      gid,
      ...Env,
      ...Object.entries(environment).map(([key, value]) => `${key}=${value}`),
      ...command,
    ];
  }
}

/** The ids of a user from the image's /etc/passwd; those of root when the image names no user. */
function idsOf(folder: string, user: string): [string, string] {
  const users = readFileSync(join(folder, 'etc', 'passwd'), 'utf8');
  const entry = users
    .split('\n')
    .map(line => line.split(':'))
    .find(([name]) => name === (user || 'root'));
  const [, , uid, gid] = entry ?? [];
  if (uid !== undefined && gid !== undefined) {
    return [uid, gid];
  }
  throw new Error(`the image has no user ${user}`);
}

function hostEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '' };
}
