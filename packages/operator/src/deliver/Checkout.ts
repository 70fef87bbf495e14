import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GitError, runGit, type GitOptions } from '@comptoir/commands/runGit';
import type { Environment } from '@comptoir/gitops/environments';
import {
  formatRelease,
  parseRelease,
  releasePath,
  type Release,
} from '@comptoir/gitops/Release';

/** The newest commit of a branch, in a folder of its own. */
export class Checkout {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs git in the folder; returns its stdout. Throws GitError. */
  git(args: readonly string[], options: GitOptions = {}): Promise<string> {
    return runGit(args, { ...options, cwd: this.folder });
  }

  /** Reads a file; undefined if it does not exist. */
  read(path: string): string | undefined {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Reads what an environment runs of a service. Throws GitopsFileError if the file is invalid. */
  release(service: string, environment: Environment): Release | undefined {
    const path = releasePath(service, environment);
    const text = this.read(path);
    return text === undefined
      ? undefined
      : parseRelease(text, path, environment);
  }

  /** Writes what an environment runs of a service. */
  write(service: string, environment: Environment, release: Release): void {
    const file = join(this.folder, releasePath(service, environment));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatRelease(release));
  }

  /** The commit that changed a file last. */
  async lastChange(path: string): Promise<string> {
    const log = await this.git(['log', '-1', '--format=%H', '--', path]);
    return log.trim();
  }

  /** Whether a commit is another one's ancestor, not the same, and both are known. */
  async isOlder(commit: string, than: string): Promise<boolean> {
    if (commit === than) {
      return false;
    }
    try {
      await this.git(['merge-base', '--is-ancestor', commit, than]);
      return true;
    } catch (error) {
      if (error instanceof GitError) {
        return false;
      }
      throw error;
    }
  }
}
