import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  runProgram,
  type ProgramResult,
} from '@comptoir/local/host/runProgram';
import { runCommand, type CommandResult } from '../runCommand.ts';

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
  ): Promise<CommandResult> {
    return runCommand(['buildah', ...args], { ...options, env: this.#env });
  }

  /** What it prints, or why it failed. */
  ask(...args: string[]): Promise<ProgramResult> {
    return runProgram(['buildah', ...args], { env: this.#env });
  }

  /** What it prints. */
  async say(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.ask(...args);
    if (code === 0) return stdout.trim();
    throw new Error(`buildah ${args.join(' ')}: ${stderr.trim()}`);
  }

  /** Empties a store that has grown too large, and removes what a killed run left. */
  async tidy(): Promise<void> {
    await this.ask('rm', '--all');
    const layers = join(this.#folder, 'store', 'overlay');
    const count = existsSync(layers) ? readdirSync(layers).length : 0;
    if (count <= MOST_LAYERS) return;
    await this.ask('rmi', '--all', '--force');
    await rm(join(this.#folder, 'tmp'), { recursive: true, force: true });
    mkdirSync(join(this.#folder, 'tmp'));
  }
}
