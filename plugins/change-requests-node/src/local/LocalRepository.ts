import type { LoggerService } from '@backstage/backend-plugin-api';
import { mirrorCheckout } from '@comptoir/commands/mirrorCheckout';
import { runGit } from '@comptoir/commands/runGit';
import { resolve } from 'node:path';

export interface LocalRepositoryOptions {
  /** The bare repository. */
  repository: string;
  /** The checkout that it is created from. */
  checkout: string;
  baseBranch: string;
  logger: Pick<LoggerService, 'info' | 'warn'>;
}

/** A bare repository beside a checkout, whose base branch follows the checkout's HEAD. */
export class LocalRepository {
  private refreshing: Promise<void> | undefined;

  static create(options: LocalRepositoryOptions): LocalRepository {
    // Absolute: a draft elsewhere refers to its objects.
    const repository = resolve(options.repository);
    const checkout = resolve(options.checkout);
    return new LocalRepository({ ...options, repository, checkout });
  }

  private constructor(private readonly options: LocalRepositoryOptions) {}

  get path(): string {
    return this.options.repository;
  }

  get baseBranch(): string {
    return this.options.baseBranch;
  }

  get base(): string {
    return `refs/heads/${this.baseBranch}`;
  }

  /** Creates the repository when it is missing, and fast-forwards its base branch. */
  refresh(): Promise<void> {
    this.refreshing ??= this.mirror().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  /** @throws GitError with git's last output lines */
  git(...args: string[]): Promise<string> {
    return runGit(args, { repository: this.path });
  }

  /** Returns the commit of a reference; undefined when it does not exist. */
  async resolve(ref: string): Promise<string | undefined> {
    const line = await this.git('for-each-ref', '--format=%(objectname)', ref);
    return line.trim() || undefined;
  }

  private async mirror(): Promise<void> {
    const { repository, checkout, baseBranch, logger } = this.options;
    const mirrored = await mirrorCheckout({
      repository,
      checkout,
      branch: baseBranch,
    });
    if (mirrored.state === 'created') {
      logger.info(`Created ${repository} from ${checkout}`);
    } else if (mirrored.state === 'snapshot') {
      logger.warn(
        `${checkout} has no .git: change requests start from a snapshot of its files`,
      );
    } else if (mirrored.state === 'diverged') {
      // Keeps commits that were merged here only.
      logger.warn(
        `${this.base} of ${repository} does not follow the checkout: ${mirrored.error}`,
      );
    }
  }
}
