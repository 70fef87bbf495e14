import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  ChangeRequest,
  Check,
  Diff,
} from '@comptoir/plugin-change-requests-common';
import { z } from 'zod/v4';
import type {
  ChangeRequestHost,
  NewChangeRequest,
  SeenDecision,
} from '../ChangeRequestHost';
import { DIFF_LIMITS } from '../diffLimits';
import { checksOf, describeMergeRequest } from './describeMergeRequest';
import type { GitLabConnection } from './GitLabConnection';
import { GitLabFiles } from './GitLabFiles';
import {
  approvalsSchema,
  gitlabDiffSchema,
  mergeRequestSchema,
  noteSchema,
  type MergeRequest,
} from './gitlabSchemas';
import { describeDecided, describeOpened, type Decided } from './markers';
import { toFileDiff } from './toFileDiff';

/** Size of a page of GitLab's lists. */
const PAGE = 100;
/** Merge requests in the list. */
const LISTED = 50;

/**
 * Merge requests of a GitLab project. All requests use the portal's token; the users
 * of the portal on whose behalf it acts are recorded in the description and in notes.
 * GitLab compares the seen commit itself, and its rules decide in the end.
 *
 * One file, because its methods are the sequence of one merge request's life.
 */
export class GitLabHost implements ChangeRequestHost {
  private readonly files: GitLabFiles;
  /** Ended merge requests by number and time of the last change. */
  private readonly ended = new Map<string, ChangeRequest>();

  constructor(private readonly gitlab: GitLabConnection) {
    this.files = new GitLabFiles(gitlab);
  }

  async list(): Promise<ChangeRequest[]> {
    const { project, branch } = this.gitlab;
    const found = await this.gitlab.call('the list', ({ MergeRequests }) =>
      MergeRequests.all({
        projectId: project,
        targetBranch: branch,
        scope: 'all',
        orderBy: 'created_at',
        sort: 'desc',
        perPage: LISTED,
        maxPages: 1,
      }),
    );
    return Promise.all(
      z
        .array(mergeRequestSchema)
        .parse(found)
        .map(one => this.describe(one)),
    );
  }

  async get(id: string): Promise<ChangeRequest> {
    return this.describe(await this.find(id));
  }

  async diff({ id }: ChangeRequest): Promise<Diff> {
    const maxPages = DIFF_LIMITS.files / PAGE;
    const found = await this.gitlab.call(
      'the difference',
      ({ MergeRequests }) =>
        MergeRequests.allDiffs(this.gitlab.project, Number(id), {
          perPage: PAGE,
          maxPages,
        }),
    );
    const files = z.array(gitlabDiffSchema).parse(found).map(toFileDiff);
    return {
      files,
      ...(files.length >= DIFF_LIMITS.files && {
        omitted: `Only the first ${files.length} files are listed`,
      }),
    };
  }

  async checks({ id }: ChangeRequest): Promise<Check[]> {
    return checksOf(await this.find(id));
  }

  checkout({ id, state, target }: ChangeRequest): string {
    return state === 'merged'
      ? `git pull origin ${target}`
      : `git fetch origin merge-requests/${id}/head && git switch --detach FETCH_HEAD`;
  }

  async create(request: NewChangeRequest): Promise<ChangeRequest> {
    const { project, branch: target } = this.gitlab;
    const { title, branch, reason, author, reviewers, entityRefs } = request;
    const base = await this.files.baseOf(request);
    const actions = await this.files.actionsOf(request, base);
    await this.gitlab
      .call('the commit', async ({ Commits }) => {
        await Commits.create(
          project,
          branch,
          `${title}\n\n${reason}`,
          actions,
          {
            startSha: base,
            authorName: author.name,
            authorEmail: author.email,
          },
        );
      })
      .catch(error => {
        throw /already exists/.test(String(error))
          ? new ConflictError(
              `The branch ${branch} already exists: choose another name, or close its merge request first`,
            )
          : error;
      });
    try {
      const { name, entityRef } = author;
      const created = await this.gitlab.call('the merge request', client =>
        client.MergeRequests.create(project, branch, target, title, {
          description: describeOpened(reason, {
            author: { name, entityRef },
            reviewers: [...reviewers],
            entityRefs: [...entityRefs],
          }),
          removeSourceBranch: true,
        }),
      );
      return await this.describe(mergeRequestSchema.parse(created));
    } catch (error) {
      await this.removeBranch(branch);
      throw error;
    }
  }

  async approve(id: string, decision: SeenDecision): Promise<ChangeRequest> {
    const { project } = this.gitlab;
    const { head, by } = decision;
    const request = await this.findActive(id, head);
    const approvers = await this.approversOf(request);
    const { id: portal } = await this.gitlab.whoAmI();
    // GitLab counts one approval of the portal's token; the note says whose it is.
    if (!approvers.some(user => user.id === portal)) {
      await this.gitlab.call('the approval', ({ MergeRequestApprovals }) =>
        MergeRequestApprovals.approve(project, request.iid, { sha: head }),
      );
    }
    await this.note(id, 'approved', by, head);
    return this.get(id);
  }

  async merge(id: string, decision: SeenDecision): Promise<ChangeRequest> {
    const { project } = this.gitlab;
    const { head, by } = decision;
    const { iid, source_branch: branch } = await this.findActive(id, head);
    await this.gitlab
      .call('the merge', ({ MergeRequests }) =>
        MergeRequests.merge(project, iid, {
          sha: head,
          shouldRemoveSourceBranch: true,
        }),
      )
      .catch(error => {
        throw /: 409 /.test(String(error))
          ? new ConflictError(
              `The branch ${branch} has moved since you opened the page. Review the new changes first`,
            )
          : error;
      });
    await this.note(id, 'merged', by, head);
    return this.get(id);
  }

  async close(id: string, by: SeenDecision['by']): Promise<ChangeRequest> {
    const { project } = this.gitlab;
    const request = await this.findActive(id);
    await this.gitlab.call('the closing', ({ MergeRequests }) =>
      MergeRequests.edit(project, request.iid, { stateEvent: 'close' }),
    );
    await this.note(id, 'closed', by, request.sha ?? '');
    await this.removeBranch(request.source_branch);
    return this.get(id);
  }

  async listFiles(...folders: string[]): Promise<string[]> {
    const trees = await Promise.all(
      folders.map(folder => this.files.tree(folder, this.gitlab.branch, true)),
    );
    return trees.flat();
  }

  readFile(path: string): Promise<string> {
    return this.files.read(path, this.gitlab.branch);
  }

  private async describe(request: MergeRequest): Promise<ChangeRequest> {
    const { iid, state, updated_at: updatedAt } = request;
    if (state === 'opened' || state === 'locked') {
      return this.readFacts(request);
    }
    const key = `${iid} ${updatedAt}`;
    const known = this.ended.get(key) ?? (await this.readFacts(request));
    this.ended.set(key, known);
    return known;
  }

  private async readFacts(request: MergeRequest): Promise<ChangeRequest> {
    const [approvedBy, notes, portal] = await Promise.all([
      this.approversOf(request),
      this.notesOf(request),
      this.gitlab.whoAmI(),
    ]);
    return describeMergeRequest({ request, approvedBy, notes, portal });
  }

  private async find(id: string): Promise<MergeRequest> {
    if (!/^[1-9]\d*$/.test(id)) {
      throw new NotFoundError(`There is no change request ${id}`);
    }
    const found = await this.gitlab.call(
      `merge request ${id}`,
      ({ MergeRequests }) =>
        MergeRequests.show(this.gitlab.project, Number(id)),
    );
    return mergeRequestSchema.parse(found);
  }

  private async findActive(id: string, seen?: string): Promise<MergeRequest> {
    const request = await this.find(id);
    const { state, sha, source_branch: branch } = request;
    if (state !== 'opened') {
      throw new ConflictError(`Change request ${id} is already ${state}`);
    }
    if (seen !== undefined && sha !== seen) {
      throw new ConflictError(
        `The branch ${branch} has moved since you opened the page: it was at ${seen.slice(0, 8)} and is now at ${sha?.slice(0, 8)}. Review the new changes first`,
      );
    }
    return request;
  }

  private async approversOf({ iid }: MergeRequest) {
    const found = await this.gitlab.call('the approvals', client =>
      client.MergeRequestApprovals.showConfiguration(this.gitlab.project, {
        mergerequestIId: iid,
      }),
    );
    return approvalsSchema.parse(found).approved_by.map(({ user }) => user);
  }

  private async notesOf({ iid }: MergeRequest) {
    const found = await this.gitlab.call('the notes', ({ MergeRequestNotes }) =>
      MergeRequestNotes.all(this.gitlab.project, iid, {
        sort: 'asc',
        orderBy: 'created_at',
        perPage: PAGE,
      }),
    );
    return z.array(noteSchema).parse(found);
  }

  private async note(
    id: string,
    action: Decided['action'],
    { name, entityRef }: SeenDecision['by'],
    head: string,
  ): Promise<void> {
    const body = describeDecided({ action, by: { name, entityRef }, head });
    await this.gitlab.call('the note', ({ MergeRequestNotes }) =>
      MergeRequestNotes.create(this.gitlab.project, Number(id), body),
    );
  }

  private async removeBranch(branch: string): Promise<void> {
    await this.gitlab
      .call('the removal of the branch', async ({ Branches }) => {
        await Branches.remove(this.gitlab.project, branch);
      })
      .catch(error => {
        if (!(error instanceof NotFoundError)) {
          throw error;
        }
      });
  }
}
