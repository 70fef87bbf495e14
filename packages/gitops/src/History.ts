import { GitError, runGit } from '@comptoir/commands/runGit';

/** The Git history of a checkout. */
export class History {
  readonly #root: string;

  /** Returns the history of a folder; undefined if the folder is no repository. */
  static async of(root: string): Promise<History | undefined> {
    const history = new History(root);
    return (await history.#succeeds('rev-parse', 'HEAD')) ? history : undefined;
  }

  private constructor(root: string) {
    this.#root = root;
  }

  /** Whether the repository has a commit. */
  has(commit: string): Promise<boolean> {
    return this.#succeeds('cat-file', '-e', `${commit}^{commit}`);
  }

  /** Whether a commit is HEAD or an ancestor of it. */
  isAncestor(commit: string): Promise<boolean> {
    return this.#succeeds('merge-base', '--is-ancestor', commit, 'HEAD');
  }

  /** Reads a file of a commit; undefined if the commit lacks it. */
  read(commit: string, path: string): Promise<string | undefined> {
    return this.#git('cat-file', 'blob', `${commit}:${path}`).catch(absent);
  }

  /** Returns the commit that a branch was created from, by default from main; undefined if unknown. */
  async base(target?: string): Promise<string | undefined> {
    for (const name of target === undefined ? BRANCHES : [target]) {
      const base = await this.#git('merge-base', name, 'HEAD').catch(absent);
      if (base !== undefined) {
        return base.trim();
      }
    }
    return undefined;
  }

  /** Lists the paths that differ between a commit and HEAD. */
  async changedSince(commit: string): Promise<string[]> {
    const names = await this.#git('diff', '--name-only', commit, 'HEAD');
    return names.split('\n').filter(name => name !== '');
  }

  /** Lists every content that a file had at a commit and before. */
  async contents(commit: string, path: string): Promise<string[]> {
    const log = await this.#git('log', '--format=%H', commit, '--', path);
    const commits = log.split('\n').filter(line => line !== '');
    const all = await Promise.all(commits.map(one => this.read(one, path)));
    return all.filter(text => text !== undefined);
  }

  #git(...args: string[]): Promise<string> {
    return runGit(args, { cwd: this.#root });
  }

  async #succeeds(...args: string[]): Promise<boolean> {
    return (await this.#git(...args).catch(absent)) !== undefined;
  }
}

const BRANCHES = ['origin/main', 'main'];

/** Git reports what does not exist by its exit code. */
function absent(error: unknown): undefined {
  if (error instanceof GitError) {
    return undefined;
  }
  throw error;
}
