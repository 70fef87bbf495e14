import type { LoggerService } from '@backstage/backend-plugin-api';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runGit } from './runGit';

export interface LocalRepositoryOptions {
  /** The bare repository. */
  repository: string;
  /** The checkout that it is made from. */
  checkout: string;
  baseBranch: string;
  logger: LoggerService;
}

/** A bare repository beside a checkout, whose base branch follows the checkout's HEAD. */
export class LocalRepository {
  private refreshing: Promise<void> | undefined;

  static create(options: LocalRepositoryOptions): LocalRepository {
    return new LocalRepository(options);
  }

  private constructor(private readonly options: LocalRepositoryOptions) {}

  get path(): string {
    return this.options.repository;
  }

  get base(): string {
    return `refs/heads/${this.options.baseBranch}`;
  }

  /** Makes the repository when it is missing, and moves its base on when it is behind. */
  refresh(): Promise<void> {
    this.refreshing ??= this.makeOrFollow().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  git(...args: string[]): Promise<string> {
    return runGit(['--git-dir', this.path, ...args]);
  }

  private async makeOrFollow(): Promise<void> {
    if (!existsSync(this.path)) return this.make();
    try {
      await this.fetchBase(this.path);
    } catch (error) {
      // What was merged here, and not in the checkout, is not thrown away.
      this.options.logger.warn(
        `${this.base} of ${this.path} does not follow the checkout: ${error}`,
      );
    }
    return undefined;
  }

  /** Aside first: a half-made repository is never found under its name. */
  private async make(): Promise<void> {
    const { logger, checkout, baseBranch } = this.options;
    const aside = `${this.path}.${process.pid}`;
    await mkdir(dirname(this.path), { recursive: true });
    await rm(aside, { recursive: true, force: true });
    try {
      await runGit(['init', '-q', '--bare', '-b', baseBranch, aside]);
      await this.fetchBase(aside);
      await rename(aside, this.path);
    } catch (error) {
      await rm(aside, { recursive: true, force: true });
      throw error;
    }
    logger.info(`${this.path} was made from ${checkout}`);
  }

  private async fetchBase(repository: string): Promise<void> {
    const { checkout } = this.options;
    const refspec = `HEAD:${this.base}`;
    await runGit([
      ...['--git-dir', repository, 'fetch', '-q', '--no-tags'],
      ...['--update-shallow', checkout, refspec],
    ]);
  }
}
