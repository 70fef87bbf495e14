import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type CommandResult } from '@comptoir/commands/runCommand';
import { runLogged, type LoggedResult } from '@comptoir/commands/runLogged';

/** Maximum number of layers before the store is emptied; no other step removes layers. */
const MOST_LAYERS = 500;

/** buildah with a separate store in the user's cache, isolated from the user's other images. */
export class Buildah {
  readonly #folder: string;
  readonly #env: Record<string, string>;

  /** @param options.folder holds the store and the caches between builds */
  static create(options: {
    folder: string;
    driver: 'overlay' | 'vfs';
    env: Readonly<Record<string, string>>;
  }): Buildah {
    return new Buildah(options);
  }

  private constructor(options: {
    folder: string;
    driver: string;
    env: Readonly<Record<string, string>>;
  }) {
    const folder = join(options.folder, options.driver);
    const temporary = join(folder, 'tmp');
    const settings = join(folder, 'storage.conf');
    mkdirSync(temporary, { recursive: true });
    writeFileSync(
      settings,
      [
        '[storage]',
        `driver = "${options.driver}"`,
        `graphroot = "${join(folder, 'store')}"`,
        `runroot = "${join(folder, 'run')}"`,
        '',
      ].join('\n'),
    );
    this.#folder = folder;
    this.#env = {
      ...options.env,
      BUILDAH_ISOLATION: 'chroot',
      CONTAINERS_STORAGE_CONF: settings,
      TMPDIR: temporary,
    };
  }

  /** Runs buildah with its output in a log file. */
  run(
    args: readonly string[],
    options: { cwd: string; log: string },
  ): Promise<LoggedResult> {
    return runLogged(['buildah', ...args], {
      ...options,
      variables: this.#env,
    });
  }

  /** Runs buildah; resolves to its output and exit code. */
  ask(...args: string[]): Promise<CommandResult> {
    return runCommand(['buildah', ...args], { env: this.#env });
  }

  /** Runs buildah; resolves to its standard output. */
  async output(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.ask(...args);
    if (code === 0) {
      return stdout.trim();
    }
    throw new Error(`buildah ${args.join(' ')}: ${stderr.trim()}`);
  }

  /** Makes a container of an image; its name contains this process's id, which {@link tidy} checks. */
  async from(image: string): Promise<string> {
    const name = `comptoir-${process.pid}-${randomUUID()}`;
    return this.output('from', '--pull-never', '--name', name, image);
  }

  /** Removes the containers of killed runs, and empties a store with too many layers. */
  async tidy(): Promise<void> {
    const { stdout } = await this.ask(
      'containers',
      '--noheading',
      '--format',
      '{{.ContainerName}}',
    );
    const names = stdout.split('\n').filter(name => name !== '');
    const dead = names.filter(name => !isAlive(name));
    if (dead.length > 0) {
      await this.ask('rm', ...dead);
    }
    if (dead.length < names.length) {
      return;
    }
    const layers = join(this.#folder, 'store', 'overlay');
    const count = existsSync(layers) ? readdirSync(layers).length : 0;
    if (count <= MOST_LAYERS) {
      return;
    }
    await this.ask('rmi', '--all', '--force');
    await rm(join(this.#folder, 'tmp'), { recursive: true, force: true });
    mkdirSync(join(this.#folder, 'tmp'));
  }
}

/** Whether the run that created a container is still alive. */
function isAlive(container: string): boolean {
  const [, pid = ''] = /^comptoir-(\d+)-/.exec(container) ?? [];
  return existsSync(`/proc/${pid}/stat`);
}
