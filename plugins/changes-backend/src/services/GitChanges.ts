import { runGit } from '@comptoir/commands/runGit';
import type { Change, EntityChange } from '@comptoir/plugin-changes-common';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  MOST_CHANGES,
  MOST_ENTITY_CHANGES,
  type ChangeSource,
} from './ChangeSource';
import { NoHistoryError } from './NoHistoryError';
import { workspacesOf } from './workspacesOf';

/** Timeout of git, milliseconds. */
const TIMEOUT = 5_000;
/** Separators of commits, and of the fields of a commit. */
const [RECORD, PART] = ['\x1e', '\x1f'];
const FILE = 'file:';

/** The history of a checkout. */
export class GitChanges implements ChangeSource {
  static of(checkout: string): GitChanges {
    // Absolute: git resolves the path of a repository in its own working directory.
    return new GitChanges(resolve(checkout));
  }

  readonly freshSeconds = 5;

  private constructor(private readonly checkout: string) {}

  get name(): string {
    return `git in ${this.checkout}`;
  }

  async read(): Promise<Change[]> {
    const records = await this.log(MOST_CHANGES, '--name-only');
    return records.map(({ files, ...change }) => ({
      ...change,
      workspaces: workspacesOf(files.split('\n')),
    }));
  }

  pathOf(location: string): string | undefined {
    if (!location.startsWith(FILE)) {
      return undefined;
    }
    const file = location.slice(FILE.length);
    const path = relative(this.checkout, resolve(file));
    return path.startsWith('..') ? undefined : path;
  }

  async readPath(path: string): Promise<EntityChange[]> {
    const records = await this.log(MOST_ENTITY_CHANGES, '--', path);
    return records.map(({ files: _, ...change }) => change);
  }

  private async log(most: number, ...args: string[]) {
    if (!existsSync(join(this.checkout, '.git'))) {
      throw new NoHistoryError(
        `${this.checkout} has no .git; it may be an unpacked archive. Clone the repository instead.`,
      );
    }
    const log = await runGit(
      [
        '--literal-pathspecs',
        '-c',
        'core.quotePath=false',
        'log',
        '--no-merges',
        `--max-count=${most}`,
        `--format=${RECORD}%H${PART}%an${PART}%cI${PART}%s${PART}`,
        ...args,
      ],
      {
        cwd: this.checkout,
        // Named explicitly: git would otherwise find the repository of a folder above.
        repository: join(this.checkout, '.git'),
        signal: AbortSignal.timeout(TIMEOUT),
        maxOutput: 16 * 2 ** 20,
      },
    );
    return parse(log);
  }
}

function parse(log: string) {
  return log
    .split(RECORD)
    .slice(1)
    .map(record => {
      const [id, author, at, title, files] = record.split(PART);
      return { id, author, at, title, files };
    });
}
