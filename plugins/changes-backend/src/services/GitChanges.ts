import { runGit } from '@comptoir/commands/runGit';
import type { Change } from '@comptoir/plugin-changes-common';
import { MOST_CHANGES, type ChangeSource } from './ChangeSource';
import { workspacesOf } from './workspacesOf';

/** Timeout of git, milliseconds. */
const TIMEOUT = 5_000;
/** Separators of commits, and of the fields of a commit. */
const [RECORD, PART] = ['\x1e', '\x1f'];

/** The history of a checkout. */
export class GitChanges implements ChangeSource {
  static of(checkout: string): GitChanges {
    return new GitChanges(checkout);
  }

  readonly freshSeconds = 5;

  private constructor(private readonly checkout: string) {}

  get name(): string {
    return `git in ${this.checkout}`;
  }

  async read(): Promise<Change[]> {
    const log = await runGit(
      [
        '-c',
        'core.quotePath=false',
        'log',
        '--no-merges',
        `--max-count=${MOST_CHANGES}`,
        '--name-only',
        `--format=${RECORD}%H${PART}%an${PART}%cI${PART}%s${PART}`,
      ],
      {
        cwd: this.checkout,
        signal: AbortSignal.timeout(TIMEOUT),
        maxOutput: 16 * 2 ** 20,
      },
    );
    return parse(log);
  }
}

function parse(log: string): Change[] {
  return log
    .split(RECORD)
    .slice(1)
    .map(record => {
      const [id, author, at, title, files] = record.split(PART);
      const workspaces = workspacesOf(files.split('\n'));
      return { id, author, at, title, workspaces };
    });
}
