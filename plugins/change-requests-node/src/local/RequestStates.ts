import { GitError } from '@comptoir/commands/runGit';
import type {
  ChangeRequest,
  ChangeRequestState,
} from '@comptoir/plugin-change-requests-common';
import type { LocalRepository } from './LocalRepository';
import { mergeTrees } from './mergeTrees';
import type { StoredRecord } from './readRecords';

/** How a branch relates to its target branch. */
interface Standing {
  /** Whether the target branch contains it. */
  contained: boolean;
  /** Files that conflict. */
  conflicts: readonly string[];
}

/** Maximum number of pairs of commits whose standing is kept. */
const KEPT = 500;

/** Derives the state of change requests from their records and from Git itself. */
export class RequestStates {
  private readonly known = new Map<string, Promise<Standing>>();

  constructor(private readonly repository: LocalRepository) {}

  /** Describes a change request for readers. */
  async describe(stored: StoredRecord): Promise<ChangeRequest> {
    const { id, record } = stored;
    const head = headOf(stored);
    const approvals = record.approvals.filter(one => one.head === head);
    const times = [
      record.createdAt,
      ...record.approvals.map(({ at }) => at),
      ...[record.merged, record.closed].flatMap(one => one?.at ?? []),
    ];
    return {
      id,
      title: record.title,
      reason: record.reason,
      branch: record.branch,
      target: record.target,
      head,
      state: await this.stateOf(stored),
      author: record.author,
      reviewers: record.reviewers,
      entityRefs: record.entityRefs,
      approvals: approvals.map(({ by, at }) => ({ by, at })),
      merged: record.merged && { by: record.merged.by, at: record.merged.at },
      closed: record.closed,
      mergeCommit: record.merged?.commit,
      createdAt: record.createdAt,
      updatedAt: times.sort().at(-1) ?? record.createdAt,
    };
  }

  /** Returns the files of an active change request that conflict with the target branch. */
  async conflictsOf({
    target,
    head,
  }: StoredRecord): Promise<readonly string[]> {
    return head === undefined
      ? []
      : (await this.standingOf(target, head)).conflicts;
  }

  private async stateOf(stored: StoredRecord): Promise<ChangeRequestState> {
    const { record, head, target } = stored;
    if (record.merged) {
      return 'merged';
    }
    if (record.closed) {
      return 'closed';
    }
    const { contained, conflicts } = await this.standingOf(
      target,
      headOf(stored),
    );
    // Merged or deleted with git instead of the portal.
    if (contained) {
      return 'merged';
    }
    if (head === undefined) {
      return 'closed';
    }
    if (conflicts.length > 0) {
      return 'conflicted';
    }
    const isApproved = record.approvals.some(one => one.head === head);
    return isApproved ? 'approved' : 'open';
  }

  private standingOf(target: string, head: string): Promise<Standing> {
    const key = `${target} ${head}`;
    const known = this.known.get(key);
    if (known) {
      return known;
    }
    const standing = this.compare(target, head);
    this.known.set(key, standing);
    standing.catch(() => this.known.delete(key));
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) {
      this.known.delete(oldest);
    }
    return standing;
  }

  private async compare(target: string, head: string): Promise<Standing> {
    if (await this.contains(target, head)) {
      return { contained: true, conflicts: [] };
    }
    const merged = await mergeTrees(
      args => this.repository.git(...args),
      target,
      head,
    );
    return { contained: false, conflicts: merged.conflicts ?? [] };
  }

  private async contains(target: string, head: string): Promise<boolean> {
    try {
      await this.repository.git('merge-base', '--is-ancestor', head, target);
      return true;
    } catch (error) {
      if (error instanceof GitError && error.code === 1) {
        return false;
      }
      throw error;
    }
  }
}

/** The newest commit of a change request, also after its branch was deleted. */
export function headOf({ record, head }: StoredRecord): string {
  const hasEnded = record.merged !== undefined || record.closed !== undefined;
  return hasEnded ? record.head : (head ?? record.head);
}
