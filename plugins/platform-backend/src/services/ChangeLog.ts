import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Change, Changes } from '@comptoir/plugin-platform-common';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Longest that git may take, ms. */
const TIMEOUT = 5_000;
/** How long an answer is good for, ms: many readers cost as much as one. */
const FRESH = 5_000;
/** Most commits that are told of. */
const LIMIT = 20;
/** What stands between commits, and between the parts of one. */
const [RECORD, PART] = ['\x1e', '\x1f'];
/** Where a commit says which workspaces it touched. */
const WORKSPACE = /^(?:packages|plugins|services|templates)\/[^/]+|^tools/;

interface ChangeLogOptions {
  /** Folder of the checkout; undefined when the portal has none. */
  checkout: string | undefined;
  logger: LoggerService;
  /** The time in milliseconds; tests bring their own. */
  now?: () => number;
}

/** What changed lately in the repository, as git tells it. */
export class ChangeLog {
  static create(options: ChangeLogOptions): ChangeLog {
    return new ChangeLog(options);
  }

  private readonly now: () => number;
  private last: { at: number; changes: Promise<Changes> } | undefined;

  private constructor(private readonly options: ChangeLogOptions) {
    this.now = options.now ?? Date.now;
  }

  /** Never throws: when nothing can be told, the answer says why. */
  list(): Promise<Changes> {
    const now = this.now();
    if (!this.last || now - this.last.at > FRESH) {
      this.last = { at: now, changes: this.read() };
    }
    return this.last.changes;
  }

  private async read(): Promise<Changes> {
    const { checkout, logger } = this.options;
    if (!checkout) {
      const reason =
        'the portal has no checkout to look at (platform.changes.checkout)';
      return { items: [], reason };
    }
    try {
      return { items: parse(await gitLog(checkout)) };
    } catch (error) {
      logger.warn(`Cannot read what changed in ${checkout}`, asError(error));
      const reason =
        "git cannot read the portal's checkout; the portal's log says why";
      return { items: [], reason };
    }
  }
}

async function gitLog(checkout: string): Promise<string> {
  const { stdout } = await run(
    'git',
    [
      ...['-C', checkout, '-c', 'core.quotePath=false', 'log', '--no-merges'],
      ...[`--max-count=${LIMIT}`, '--name-only'],
      `--format=${RECORD}%H${PART}%an${PART}%cI${PART}%s${PART}`,
    ],
    { timeout: TIMEOUT, maxBuffer: 16 * 2 ** 20, env: ownEnvironment() },
  );
  return stdout;
}

/** A hook or a wrapper may have told our parent which repository it is in. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_')),
  );
}

function parse(log: string): Change[] {
  return log
    .split(RECORD)
    .slice(1)
    .map(record => {
      const [id, author, at, title, files] = record.split(PART);
      const workspaces = files
        .split('\n')
        .flatMap(file => WORKSPACE.exec(file) ?? []);
      return { id, author, at, title, workspaces: [...new Set(workspaces)] };
    });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
