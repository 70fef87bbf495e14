import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type CommandResult } from '@comptoir/commands/runCommand';
import { runLogged, type LoggedResult } from '@comptoir/commands/runLogged';

/** So many layers, and the store is emptied: nothing else ever removes one. */
const MOST_LAYERS = 500;

/** buildah with a store of our own in the user's cache, so that it meets nobody else's images. */
export class Buildah {
  readonly #folder: string;
  readonly #env: Record<string, string>;

  /** @param options.folder holds the store and what is kept between builds */
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

  /** Runs it with its output in a log file. */
  run(
    args: readonly string[],
    options: { cwd: string; log: string },
  ): Promise<LoggedResult> {
    return runLogged(['buildah', ...args], {
      ...options,
      variables: this.#env,
    });
  }

  /** What it prints, or why it failed. */
  ask(...args: string[]): Promise<CommandResult> {
    return runCommand(['buildah', ...args], { env: this.#env });
  }

  /** What it prints. */
  async say(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.ask(...args);
    if (code === 0) {
      return stdout.trim();
    }
    throw new Error(`buildah ${args.join(' ')}: ${stderr.trim()}`);
  }

  /** Makes a container of an image; it is named after this process, which {@link tidy} looks at. */
  async from(image: string): Promise<string> {
    const name = `comptoir-${process.pid}-${randomUUID()}`;
    return this.say('from', '--pull-never', '--name', name, image);
  }

  /** Removes what a killed run left, and empties a store that has grown too large. */
  async tidy(): Promise<void> {
    const { stdout } = await this.ask(
      'containers',
      '--noheading',
      '--format',
      '{{.ContainerName}}',
    );
    const names = stdout.split('\n').filter(name => name !== '');
    const left = names.filter(name => !isAlive(name));
    if (left.length > 0) {
      await this.ask('rm', ...left);
    }
    if (left.length < names.length) {
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

/** Whether the run that made a container goes on. */
function isAlive(container: string): boolean {
  const [, pid = ''] = /^comptoir-(\d+)-/.exec(container) ?? [];
  return existsSync(`/proc/${pid}/stat`);
}
