import { NotFoundError } from '@backstage/errors';
import { readGitObjects } from '@comptoir/commands/readGitObjects';
import { runGit } from '@comptoir/commands/runGit';
import { FREEZE_PATH } from '@comptoir/gitops/Freeze';
import type { ReleaseCommit } from '@comptoir/plugin-delivery-common';
import { existsSync } from 'node:fs';
import type {
  BranchListener,
  Distance,
  FollowedBranch,
} from './FollowedBranch';
import { LOG_FORMAT, parseLog } from './parseLog';
import { watchReferences } from './watchReferences';

/** Earlier versions of a file that are read. */
const MOST_VERSIONS = 20;

/** A branch of a bare repository on the same machine, read by git. */
export class LocalBranch implements FollowedBranch {
  constructor(
    /** Absolute path of the bare repository. */
    private readonly repository: string,
    readonly name: string,
  ) {}

  get place(): string {
    return `the repository ${this.repository}`;
  }

  async head(): Promise<string> {
    if (!existsSync(this.repository)) {
      throw new NotFoundError(
        `The repository ${this.repository} does not exist yet: npm start creates it`,
      );
    }
    const ref = `refs/heads/${this.name}`;
    const found = await this.git('for-each-ref', '--format=%(objectname)', ref);
    if (found.trim() === '') {
      throw new NotFoundError(
        `The repository ${this.repository} has no branch ${this.name} yet: correct delivery.branch, or wait until it is pushed`,
      );
    }
    return found.trim();
  }

  async list(commit: string): Promise<ReadonlyMap<string, string>> {
    const paths = ['gitops/apps/', FREEZE_PATH];
    const list = ['ls-tree', '-r', '-z', commit, '--'];
    const entries = (await this.git(...list, ...paths)).split('\0');
    return new Map(
      entries.flatMap(entry => {
        // `<mode> blob <id>`, a tab, and the path.
        const [head = '', path] = entry.split('\t');
        const id = head.split(' ')[2];
        return path && id ? [[path, id] as const] : [];
      }),
    );
  }

  async read(
    contents: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const { repository } = this;
    const texts = await readGitObjects(contents, { repository });
    return new Map(
      contents.flatMap((id, index) => {
        const text = texts[index];
        return text === undefined ? [] : [[id, text] as const];
      }),
    );
  }

  async lastChanges(
    commit: string,
    paths: readonly string[],
    since: string | undefined,
  ): Promise<ReadonlyMap<string, ReleaseCommit>> {
    const range = since === undefined ? commit : `${since}..${commit}`;
    const wanted = new Set(paths);
    const found = new Map<string, ReleaseCommit>();
    const log = await this.log(range, '--', 'gitops/apps');
    for (const { files, ...change } of parseLog(log)) {
      for (const file of files) {
        if (wanted.has(file) && !found.has(file)) {
          found.set(file, change);
        }
      }
    }
    return found;
  }

  async earlier(commit: string, path: string): Promise<string[]> {
    const log = await this.log(
      `--max-count=${MOST_VERSIONS + 1}`,
      commit,
      '--',
      path,
    );
    const names = parseLog(log).map(({ id }) => `${id}:${path}`);
    const { repository } = this;
    const texts = await readGitObjects(names.slice(1), { repository });
    return texts.flatMap(text => text ?? []);
  }

  async distance(from: string, to: string): Promise<Distance> {
    for (const commit of [from, to]) {
      await this.git('cat-file', '-e', `${commit}^{commit}`).catch(error => {
        const short = commit.slice(0, 12);
        throw new NotFoundError(
          `the commit ${short} is not in ${this.place}`,
          error,
        );
      });
    }
    const count = ['rev-list', '--count', '--left-right', '--no-merges'];
    const [counts, times] = await Promise.all([
      this.git(...count, `${from}...${to}`),
      this.git('log', '--no-walk=unsorted', '--format=%ct', from, to),
    ]);
    const [extra = 0, missing = 0] = counts.trim().split('\t').map(Number);
    const [fromTime = 0, toTime = fromTime] = times
      .trim()
      .split('\n')
      .map(Number);
    return { missing, extra, milliseconds: (toTime - fromTime) * 1_000 };
  }

  watch(listener: BranchListener, signal: AbortSignal): void {
    const onChange = () => {
      listener.onBranch();
      listener.onReferences();
    };
    const { name: branch, repository } = this;
    watchReferences({ repository, branch, onChange, signal });
  }

  private log(...args: string[]): Promise<string> {
    return this.git(
      '-c',
      'core.quotePath=false',
      'log',
      '--topo-order',
      '--no-renames',
      '--name-only',
      LOG_FORMAT,
      ...args,
    );
  }

  private git(...args: string[]): Promise<string> {
    return runGit(args, { repository: this.repository });
  }
}
