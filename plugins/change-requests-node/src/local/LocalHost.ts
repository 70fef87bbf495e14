import { GitError } from '@comptoir/commands/runGit';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  ChangeRequest,
  Check,
  Diff,
} from '@comptoir/plugin-change-requests-common';
import type {
  ChangeRequestHost,
  NewChangeRequest,
  SeenDecision,
} from '../ChangeRequestHost';
import type { ChangeRecord } from './changeRecordSchema';
import { commitFiles } from './commitFiles';
import { Draft, type RefUpdate } from './Draft';
import { LocalFiles } from './LocalFiles';
import type { LocalRepository } from './LocalRepository';
import { mergeTrees } from './mergeTrees';
import { readDiff } from './readDiff';
import { nextId, readRecords, RECORDS, type StoredRecord } from './readRecords';
import { headOf, RequestStates } from './RequestStates';
import { writeRecord } from './writeRecord';

/** Attempts while other writers of the repository win each race. */
const ATTEMPTS = 5;

/**
 * Change requests of a bare repository on the same machine. Each is a branch and a
 * reference `refs/change-requests/<id>` with its record; nothing is kept elsewhere.
 * Every write is one atomic push whose leases name the commits that were read, so
 * that of two concurrent writers one succeeds and the other repeats or is refused.
 *
 * One file, because its methods are the sequence of one change request's life.
 */
export class LocalHost implements ChangeRequestHost {
  private readonly states: RequestStates;
  private readonly files: LocalFiles;

  constructor(private readonly repository: LocalRepository) {
    this.states = new RequestStates(repository);
    this.files = new LocalFiles(repository);
  }

  async list(): Promise<ChangeRequest[]> {
    await this.repository.refresh();
    const stored = await readRecords(this.repository);
    return Promise.all(stored.map(one => this.states.describe(one)));
  }

  async get(id: string): Promise<ChangeRequest> {
    await this.repository.refresh();
    return this.states.describe(await this.find(id));
  }

  async diff({ id, state }: ChangeRequest): Promise<Diff> {
    const stored = await this.find(id);
    const { record, target } = stored;
    const head = headOf(stored);
    const merged = record.merged?.commit;
    const isMergedElsewhere = state === 'merged' && merged === undefined;
    const from = isMergedElsewhere
      ? record.base
      : await this.repository.git(
          'merge-base',
          merged === undefined ? target : `${merged}^1`,
          head,
        );
    return readDiff(this.repository.path, from.trim(), head);
  }

  async checks({ id, state, target }: ChangeRequest): Promise<Check[]> {
    if (state === 'merged' || state === 'closed') {
      return [];
    }
    const conflicts = await this.states.conflictsOf(await this.find(id));
    return [
      conflicts.length === 0
        ? {
            name: 'Merge',
            state: 'passed',
            detail: `No conflicts with ${target}`,
          }
        : {
            name: 'Merge',
            state: 'failed',
            detail: describeConflicts(target, conflicts),
          },
    ];
  }

  checkout({ state, branch, target }: ChangeRequest): string {
    return state === 'merged'
      ? `git pull ${this.repository.path} ${target}`
      : `git fetch ${this.repository.path} ${branch} && git switch --detach FETCH_HEAD`;
  }

  async create(request: NewChangeRequest): Promise<ChangeRequest> {
    await this.repository.refresh();
    const branch = `refs/heads/${request.branch}`;
    return untilWritten(async () => {
      if ((await this.repository.resolve(branch)) !== undefined) {
        throw new ConflictError(
          `The branch ${request.branch} already exists: choose another name, or close its change request first`,
        );
      }
      const base = await this.baseOf(request);
      const id = await nextId(this.repository);
      return Draft.with(this.repository.path, async draft => {
        const head = await commitFiles(draft, request, base);
        const { name, entityRef } = request.author;
        const record: ChangeRecord = {
          version: 1,
          title: request.title,
          reason: request.reason,
          branch: request.branch,
          target: this.repository.baseBranch,
          base,
          head,
          author: { name, entityRef },
          reviewers: [...request.reviewers],
          entityRefs: [...request.entityRefs],
          createdAt: new Date().toISOString(),
          approvals: [],
        };
        const to = await writeRecord(draft, record, {
          message: 'Open',
          by: request.author,
          parents: [head],
        });
        return this.write(id, draft, [
          { ref: branch, from: undefined, to: head },
          { ref: `${RECORDS}${id}`, from: undefined, to },
        ]);
      });
    });
  }

  async approve(id: string, decision: SeenDecision): Promise<ChangeRequest> {
    return untilWritten(async () => {
      const stored = await this.findActive(id, decision.head);
      const { record } = stored;
      const { head, by } = decision;
      const isKnown = record.approvals.some(
        one => one.head === head && one.by.entityRef === by.entityRef,
      );
      if (isKnown) {
        return this.states.describe(stored);
      }
      const { name, entityRef } = by;
      const at = new Date().toISOString();
      return this.record(stored, by, 'Approve', {
        ...record,
        head,
        approvals: [...record.approvals, { by: { name, entityRef }, at, head }],
      });
    });
  }

  async merge(id: string, decision: SeenDecision): Promise<ChangeRequest> {
    await this.repository.refresh();
    return untilWritten(async () => {
      const stored = await this.findActive(id, decision.head);
      const { head, by } = decision;
      const { record, target } = stored;
      return Draft.with(this.repository.path, async draft => {
        const merged = await mergeTrees(args => draft.git(args), target, head);
        if (merged.conflicts) {
          throw new ConflictError(
            `${describeConflicts(record.target, merged.conflicts)}. Update the branch ${record.branch}, or close this change request and open a new one`,
          );
        }
        const message = mergeMessage(id, record);
        const parents = ['-p', target, '-p', head];
        const commit = await draft.git(
          ['commit-tree', merged.tree, ...parents, '-m', message],
          { author: by },
        );
        const { name, entityRef } = by;
        const at = new Date().toISOString();
        const to = await writeRecord(
          draft,
          { ...record, head, merged: { by: { name, entityRef }, at, commit } },
          { message: 'Merge', by, parents: [stored.tip, commit] },
        );
        return this.write(id, draft, [
          { ref: `refs/heads/${record.target}`, from: target, to: commit },
          { ref: `refs/heads/${record.branch}`, from: head, to: undefined },
          { ref: `${RECORDS}${id}`, from: stored.tip, to },
        ]);
      });
    });
  }

  async close(id: string, by: SeenDecision['by']): Promise<ChangeRequest> {
    return untilWritten(async () => {
      const stored = await this.findActive(id);
      const { record } = stored;
      const { name, entityRef } = by;
      const at = new Date().toISOString();
      const head = headOf(stored);
      return this.record(
        stored,
        by,
        'Close',
        { ...record, head, closed: { by: { name, entityRef }, at } },
        [{ ref: `refs/heads/${record.branch}`, from: head, to: undefined }],
      );
    });
  }

  listFiles(...folders: string[]): Promise<string[]> {
    return this.files.listFiles(...folders);
  }

  readFile(path: string): Promise<string> {
    return this.files.readFile(path);
  }

  private async find(id: string): Promise<StoredRecord> {
    const [stored] = await readRecords(this.repository, id);
    if (!stored) {
      throw new NotFoundError(`There is no change request ${id}`);
    }
    return stored;
  }

  /** @throws ConflictError when it has ended, or its branch is not at `seen` */
  private async findActive(id: string, seen?: string): Promise<StoredRecord> {
    const stored = await this.find(id);
    const { state, merged, closed } = await this.states.describe(stored);
    if (state === 'merged' || state === 'closed') {
      const by = (merged ?? closed)?.by.name;
      throw new ConflictError(
        `Change request ${id} is already ${state}${by ? ` by ${by}` : ''}`,
      );
    }
    if (seen !== undefined && stored.head !== seen) {
      throw new ConflictError(
        `The branch ${stored.record.branch} has moved since you opened the page: it was at ${seen.slice(0, 8)} and is now at ${stored.head?.slice(0, 8)}. Review the new changes first`,
      );
    }
    return stored;
  }

  /** Returns the commit that a new branch starts from. */
  private async baseOf({ base }: NewChangeRequest): Promise<string> {
    const target = await this.repository.git('rev-parse', this.repository.base);
    if (base === undefined) {
      return target.trim();
    }
    const check = ['merge-base', '--is-ancestor', base, target.trim()];
    await this.repository.git(...check).catch(error => {
      throw new InputError(
        `The base ${base} is not a commit of ${this.repository.baseBranch}`,
        error,
      );
    });
    return base;
  }

  /** Writes a record, and other references with it. */
  private record(
    { id, tip }: StoredRecord,
    by: SeenDecision['by'],
    message: string,
    record: ChangeRecord,
    others: RefUpdate[] = [],
  ): Promise<ChangeRequest | undefined> {
    return Draft.with(this.repository.path, async draft => {
      const parents = [tip, record.head];
      const to = await writeRecord(draft, record, { message, by, parents });
      const updates = [...others, { ref: `${RECORDS}${id}`, from: tip, to }];
      return this.write(id, draft, updates);
    });
  }

  /**
   * Writes all references or none.
   *
   * @returns undefined when another writer was first
   * @throws NotAllowedError when the repository refuses the push
   */
  private async write(
    id: string,
    draft: Draft,
    updates: readonly RefUpdate[],
  ): Promise<ChangeRequest | undefined> {
    try {
      await draft.push(updates);
    } catch (error) {
      for (const { ref, from } of updates) {
        if ((await this.repository.resolve(ref)) !== from) {
          return undefined;
        }
      }
      const reason = error instanceof GitError ? error.lastLines : error;
      throw new NotAllowedError(`The repository refused the change: ${reason}`);
    }
    return this.states.describe(await this.find(id));
  }
}

/** Repeats an action that returns undefined when it lost a race. */
async function untilWritten<T>(
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const result = await attempt();
    if (result !== undefined) {
      return result;
    }
  }
  throw new ConflictError(
    `Others changed the repository during each of ${ATTEMPTS} attempts: try again`,
  );
}

function mergeMessage(id: string, { title, reason }: ChangeRecord): string {
  return [`Merge change request ${id}: ${title}`, reason]
    .filter(Boolean)
    .join('\n\n');
}

function describeConflicts(target: string, paths: readonly string[]): string {
  return `Both this change and ${target} changed ${paths.join(', ')}`;
}
