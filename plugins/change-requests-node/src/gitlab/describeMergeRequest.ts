import type {
  ChangeRequest,
  ChangeRequestState,
  Check,
  Decision,
  Person,
} from '@comptoir/plugin-change-requests-common';
import type { MergeRequest, Note } from './gitlabSchemas';
import { readDecided, readDescription } from './markers';

/** What GitLab says about a merge request. */
export interface MergeRequestFacts {
  request: MergeRequest;
  /** Users who approved it at GitLab. */
  approvedBy: readonly { id: number; name: string }[];
  notes: readonly Note[];
  /** The user of the portal's token. */
  portal: { id: number };
}

/**
 * Describes a merge request. What the user of the portal's token did counts as done
 * by the user of the portal whom its note names; notes of others are ignored.
 */
export function describeMergeRequest(facts: MergeRequestFacts): ChangeRequest {
  const { request, approvedBy, portal } = facts;
  const { reason, opened } = readDescription(request.description ?? '');
  const known = request.author.id === portal.id ? opened : undefined;
  const head = request.sha ?? '';
  const decided = decisionsOf(facts);
  const decidedBy = (
    action: 'merged' | 'closed',
    user: { id: number; name: string } | null | undefined,
    at: string | null | undefined,
  ): Decision | undefined => {
    const own =
      user?.id === portal.id ? decided.get(action)?.at(-1) : undefined;
    const by: Person = own?.by ?? { name: user?.name ?? 'somebody' };
    return at ? { by, at } : undefined;
  };
  const atHead = decided.get('approved')?.filter(one => one.head === head);
  const approvals: Decision[] = [
    ...(atHead ?? []).map(({ by, at }) => ({ by, at })),
    ...approvedBy
      .filter(({ id }) => id !== portal.id)
      .map(({ name }) => ({ by: { name } })),
  ];
  return {
    id: String(request.iid),
    title: request.title,
    reason,
    branch: request.source_branch,
    target: request.target_branch,
    head,
    state: stateOf(request, approvals),
    author: known?.author ?? { name: request.author.name },
    reviewers: known?.reviewers ?? [],
    entityRefs: known?.entityRefs ?? [],
    approvals,
    merged: decidedBy('merged', request.merge_user, request.merged_at),
    closed: decidedBy('closed', request.closed_by, request.closed_at),
    mergeCommit: request.merge_commit_sha ?? undefined,
    createdAt: request.created_at,
    updatedAt: request.updated_at,
    link: request.web_url,
  };
}

function decisionsOf({ notes, portal }: MergeRequestFacts) {
  const decided = notes.flatMap(({ body, author, created_at: at }) => {
    const decision = author.id === portal.id ? readDecided(body) : undefined;
    return decision ? [{ ...decision, at }] : [];
  });
  return Map.groupBy(decided, ({ action }) => action);
}

function stateOf(
  request: MergeRequest,
  approvals: readonly Decision[],
): ChangeRequestState {
  if (request.state === 'merged' || request.state === 'closed') {
    return request.state;
  }
  if (request.has_conflicts || request.detailed_merge_status === 'conflict') {
    return 'conflicted';
  }
  return approvals.length > 0 ? 'approved' : 'open';
}

const PIPELINES: Record<string, Check['state']> = {
  success: 'passed',
  failed: 'failed',
  canceled: 'failed',
  created: 'running',
  waiting_for_resource: 'running',
  preparing: 'running',
  pending: 'running',
  running: 'running',
  scheduled: 'running',
};

const MERGE_STATES: Record<string, Check['state']> = {
  mergeable: 'passed',
  unchecked: 'running',
  checking: 'running',
  preparing: 'running',
  approvals_syncing: 'running',
  ci_still_running: 'running',
};

/** Returns the pipeline and GitLab's own verdict of an open merge request as checks. */
export function checksOf(request: MergeRequest): Check[] {
  if (request.state !== 'opened') {
    return [];
  }
  const { head_pipeline: pipeline, detailed_merge_status: status } = request;
  const checks: Check[] = [
    {
      name: 'GitLab',
      state: MERGE_STATES[status] ?? 'failed',
      detail:
        status === 'mergeable'
          ? 'ready to merge'
          : `its merge status is ${status.replaceAll('_', ' ')}`,
      link: request.web_url,
    },
  ];
  if (pipeline) {
    checks.unshift({
      name: 'Pipeline',
      state: PIPELINES[pipeline.status] ?? 'unknown',
      detail: pipeline.status.replaceAll('_', ' '),
      ...(pipeline.web_url && { link: pipeline.web_url }),
    });
  }
  return checks;
}
