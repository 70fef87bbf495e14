import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  ChangeRequest,
  Check,
  Diff,
} from '@comptoir/plugin-change-requests-common';
import type { CommitAction, Gitlab } from '@gitbeaker/rest';
import { posix } from 'node:path';
import { z } from 'zod/v4';
import type {
  Author,
  ChangeRequestHost,
  NewChangeRequest,
  SeenDecision,
} from '../ChangeRequestHost';
import { DIFF_LIMITS } from '../diffLimits';
import { checksOf, describeMergeRequest } from './describeMergeRequest';
import {
  approvalsSchema,
  branchSchema,
  fileSchema,
  gitlabDiffSchema,
  mergeRequestSchema,
  noteSchema,
  treeEntrySchema,
  userSchema,
  type MergeRequest,
} from './gitlabSchemas';
import { describeDecided, describeOpened, type Decided } from './markers';
import { toFileDiff } from './toFileDiff';
import { statusOf, toHostError } from './toHostError';

/** GitLab's client. */
export type GitLabClient = InstanceType<typeof Gitlab>;

export interface GitLabHostOptions {
  /** Connects on the first request, because the client takes memory. */
  connect: () => Promise<GitLabClient>;
  /** Path of the project, `company/comptoir`. */
  project: string;
  /** Target branch. */
  branch: string;
}

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
  private client: Promise<GitLabClient> | undefined;
  private portal: Promise<{ id: number }> | undefined;

  constructor(private readonly options: GitLabHostOptions) {}

  async list(): Promise<ChangeRequest[]> {
    const { project, branch } = this.options;
    const found = await this.call('the list', ({ MergeRequests }) =>
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
    const found = await this.call('the difference', ({ MergeRequests }) =>
      MergeRequests.allDiffs(this.options.project, Number(id), {
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
    const { project, branch: target } = this.options;
    const { title, branch, reason, author, reviewers, entityRefs } = request;
    const base = await this.baseOf(request);
    const actions = await this.actionsOf(request, base);
    await this.call('the commit', async ({ Commits }) => {
      await Commits.create(project, branch, `${title}\n\n${reason}`, actions, {
        startSha: base,
        authorName: author.name,
        authorEmail: author.email,
      });
    }).catch(error => {
      throw /already exists/.test(String(error))
        ? new ConflictError(
            `The branch ${branch} already exists: choose another name, or close its merge request first`,
          )
        : error;
    });
    try {
      const { name, entityRef } = author;
      const created = await this.call('the merge request', client =>
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
    const { project } = this.options;
    const { head, by } = decision;
    const request = await this.findActive(id, head);
    const approvers = await this.approversOf(request);
    const { id: portal } = await this.whoAmI();
    // GitLab counts one approval of the portal's token; the note says whose it is.
    if (!approvers.some(user => user.id === portal)) {
      await this.call('the approval', ({ MergeRequestApprovals }) =>
        MergeRequestApprovals.approve(project, request.iid, { sha: head }),
      );
    }
    await this.note(id, 'approved', by, head);
    return this.get(id);
  }

  async merge(id: string, decision: SeenDecision): Promise<ChangeRequest> {
    const { project } = this.options;
    const { head, by } = decision;
    const { iid, source_branch: branch } = await this.findActive(id, head);
    await this.call('the merge', ({ MergeRequests }) =>
      MergeRequests.merge(project, iid, {
        sha: head,
        shouldRemoveSourceBranch: true,
      }),
    ).catch(error => {
      throw statusOf(error.cause) === 409
        ? new ConflictError(
            `The branch ${branch} has moved since you opened the page. Review the new changes first`,
          )
        : error;
    });
    await this.note(id, 'merged', by, head);
    return this.get(id);
  }

  async close(id: string, by: SeenDecision['by']): Promise<ChangeRequest> {
    const { project } = this.options;
    const request = await this.findActive(id);
    await this.call('the closing', ({ MergeRequests }) =>
      MergeRequests.edit(project, request.iid, { stateEvent: 'close' }),
    );
    await this.note(id, 'closed', by, request.sha ?? '');
    await this.removeBranch(request.source_branch);
    return this.get(id);
  }

  async listFiles(...folders: string[]): Promise<string[]> {
    const trees = await Promise.all(
      folders.map(folder => this.tree(folder, this.options.branch, true)),
    );
    return trees.flat();
  }

  readFile(path: string): Promise<string> {
    return this.read(path, this.options.branch);
  }

  async readOpen(path: RegExp): Promise<string[]> {
    const requests = await this.list();
    const active = requests.filter(
      ({ state }) => state !== 'merged' && state !== 'closed',
    );
    const contents = active.map(async request => {
      const { files } = await this.diff(request);
      const matching = files.filter(
        file => file.change !== 'deleted' && path.test(file.path),
      );
      return Promise.all(
        matching.map(file => this.read(file.path, request.head)),
      );
    });
    return (await Promise.all(contents)).flat();
  }

  private async describe(request: MergeRequest): Promise<ChangeRequest> {
    const [approvedBy, notes, portal] = await Promise.all([
      this.approversOf(request),
      this.notesOf(request),
      this.whoAmI(),
    ]);
    return describeMergeRequest({ request, approvedBy, notes, portal });
  }

  private async find(id: string): Promise<MergeRequest> {
    if (!/^[1-9]\d*$/.test(id)) {
      throw new NotFoundError(`There is no change request ${id}`);
    }
    const found = await this.call(`merge request ${id}`, ({ MergeRequests }) =>
      MergeRequests.show(this.options.project, Number(id)),
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
    const found = await this.call('the approvals', client =>
      client.MergeRequestApprovals.showConfiguration(this.options.project, {
        mergerequestIId: iid,
      }),
    );
    return approvalsSchema.parse(found).approved_by.map(({ user }) => user);
  }

  private async notesOf({ iid }: MergeRequest) {
    const found = await this.call('the notes', ({ MergeRequestNotes }) =>
      MergeRequestNotes.all(this.options.project, iid, {
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
    { name, entityRef }: Author,
    head: string,
  ): Promise<void> {
    const body = describeDecided({ action, by: { name, entityRef }, head });
    await this.call('the note', ({ MergeRequestNotes }) =>
      MergeRequestNotes.create(this.options.project, Number(id), body),
    );
  }

  private async removeBranch(branch: string): Promise<void> {
    await this.call('the removal of the branch', async ({ Branches }) => {
      await Branches.remove(this.options.project, branch);
    }).catch(error => {
      if (error.name !== 'NotFoundError') {
        throw error;
      }
    });
  }

  private async baseOf({ base }: NewChangeRequest): Promise<string> {
    const { project, branch } = this.options;
    const found = await this.call('the target branch', ({ Branches }) =>
      Branches.show(project, branch),
    );
    const newest = branchSchema.parse(found).commit.id;
    if (base === undefined || base === newest) {
      return newest;
    }
    const common = await this.call('the base', ({ Repositories }) =>
      Repositories.mergeBase(project, [base, branch]),
    );
    if (z.object({ id: z.string() }).parse(common).id !== base) {
      throw new InputError(`The base ${base} is not a commit of ${branch}`);
    }
    return base;
  }

  /** GitLab distinguishes the creation of a file from its update. */
  private async actionsOf(
    { files }: NewChangeRequest,
    base: string,
  ): Promise<CommitAction[]> {
    const folders = new Set(files.map(({ path }) => posix.dirname(path)));
    const trees = await Promise.all(
      [...folders].map(folder => this.tree(folder, base, false)),
    );
    const known = new Set(trees.flat());
    return files.flatMap((file): CommitAction[] => {
      const filePath = file.path;
      if ('delete' in file) {
        return [{ action: 'delete', filePath }];
      }
      const change: CommitAction = {
        action: known.has(filePath) ? 'update' : 'create',
        filePath,
        content: file.content.toString('base64'),
        encoding: 'base64',
      };
      return file.executable
        ? [change, { action: 'chmod', filePath, execute_filemode: true }]
        : [change];
    });
  }

  /** Returns the paths of the files in a folder; none when it does not exist. */
  private async tree(
    folder: string,
    ref: string,
    recursive: boolean,
  ): Promise<string[]> {
    const found = await this.call('the list of files', ({ Repositories }) =>
      Repositories.allRepositoryTrees(this.options.project, {
        ...(folder !== '.' && { path: folder }),
        ref,
        recursive,
        perPage: PAGE,
      }),
    ).catch(error => {
      if (error.name === 'NotFoundError') {
        return [];
      }
      throw error;
    });
    return z
      .array(treeEntrySchema)
      .parse(found)
      .filter(({ type }) => type === 'blob')
      .map(({ path }) => path);
  }

  private async read(path: string, ref: string): Promise<string> {
    const found = await this.call(path, ({ RepositoryFiles }) =>
      RepositoryFiles.show(this.options.project, path, ref),
    );
    const { content } = fileSchema.parse(found);
    return Buffer.from(content, 'base64').toString();
  }

  private whoAmI(): Promise<{ id: number }> {
    this.portal ??= this.call('the token', ({ Users }) =>
      Users.showCurrentUser(),
    ).then(found => userSchema.parse(found));
    this.portal.catch(() => {
      this.portal = undefined;
    });
    return this.portal;
  }

  /** @throws the error of `toHostError`, whose cause is the client's */
  private async call<T>(
    action: string,
    request: (client: GitLabClient) => Promise<T>,
  ): Promise<T> {
    this.client ??= this.options.connect();
    const client = await this.client;
    try {
      return await request(client);
    } catch (error) {
      throw Object.assign(toHostError(error, action), { cause: error });
    }
  }
}
