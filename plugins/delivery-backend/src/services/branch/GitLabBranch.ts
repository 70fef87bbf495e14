import { NotFoundError } from '@backstage/errors';
import type { GitLabIntegration } from '@backstage/integration';
import { FREEZE_PATH } from '@comptoir/gitops/Freeze';
import type { ReleaseCommit } from '@comptoir/plugin-delivery-common';
import { setTimeout as wait } from 'node:timers/promises';
import type {
  BranchListener,
  Distance,
  FollowedBranch,
} from './FollowedBranch';
import { GitLabRequests } from './GitLabRequests';
import {
  branchSchema,
  commitSchema,
  commitsSchema,
  compareSchema,
  treeSchema,
} from './gitlabSchemas';
import { mapLimited } from './mapLimited';

/** Requests at a time. */
const AT_ONCE = 8;
/** Pause between two looks at the branch, for a GitLab without a webhook; milliseconds. */
const PAUSE_MS = 10_000;
/** Earlier versions of a file that are read. */
const MOST_VERSIONS = 20;

interface GitLabBranchOptions {
  integration: GitLabIntegration;
  /** Path of the project, `company/comptoir`. */
  project: string;
  branch: string;
}

/** A branch of a GitLab project, read by the REST API, version 4. */
export class GitLabBranch implements FollowedBranch {
  readonly name: string;
  readonly place: string;
  private readonly gitlab: GitLabRequests;

  constructor({ integration, project, branch }: GitLabBranchOptions) {
    this.name = branch;
    this.place = `${project} at ${integration.config.host}`;
    this.gitlab = new GitLabRequests(integration, project);
  }

  async head(): Promise<string> {
    const path = `/branches/${encodeURIComponent(this.name)}`;
    return branchSchema.parse(await this.gitlab.json(path)).commit.id;
  }

  async list(commit: string): Promise<ReadonlyMap<string, string>> {
    const [apps, top] = await Promise.all([
      this.tree(commit, 'gitops/apps', true),
      this.tree(commit, 'gitops', false),
    ]);
    const files = [...apps, ...top.filter(({ path }) => path === FREEZE_PATH)];
    return new Map(
      files
        .filter(({ type }) => type === 'blob')
        .map(({ path, id }) => [path, id]),
    );
  }

  async read(
    contents: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const texts = await mapLimited(contents, AT_ONCE, async id => {
      return [id, await this.gitlab.text(`/blobs/${id}/raw`)] as const;
    });
    return new Map(texts);
  }

  /** Asks for each file: GitLab does not list the files of many commits. */
  async lastChanges(
    commit: string,
    paths: readonly string[],
  ): Promise<ReadonlyMap<string, ReleaseCommit>> {
    const found = await mapLimited(paths, AT_ONCE, async path => {
      const [newest] = await this.commits(commit, path, 1);
      return newest ? [[path, newest] as const] : [];
    });
    return new Map(found.flat());
  }

  async earlier(commit: string, path: string): Promise<string[]> {
    const commits = await this.commits(commit, path, MOST_VERSIONS + 1);
    const file = encodeURIComponent(path);
    const texts = await mapLimited(commits.slice(1), AT_ONCE, async ({ id }) =>
      this.gitlab
        .text(`/files/${file}/raw?ref=${id}`)
        // A commit that deleted the file.
        .catch(error => orElse(undefined, error)),
    );
    return texts.flatMap(text => text ?? []);
  }

  async distance(from: string, to: string): Promise<Distance> {
    // Names the missing commit; a failed comparison does not tell which one it is.
    const [fromTime, toTime] = await Promise.all([
      this.timeOf(from),
      this.timeOf(to),
    ]);
    const [missing, extra] = await Promise.all([
      this.compare(from, to),
      this.compare(to, from),
    ]);
    return { missing, extra, milliseconds: toTime - fromTime };
  }

  watch({ onBranch }: BranchListener, signal: AbortSignal): void {
    const poll = async () => {
      while (!signal.aborted) {
        await wait(PAUSE_MS, undefined, { signal, ref: false }).catch(() => {});
        if (!signal.aborted) {
          onBranch();
        }
      }
    };
    void poll();
  }

  private async tree(ref: string, path: string, recursive: boolean) {
    const query = new URLSearchParams({
      path,
      ref,
      recursive: String(recursive),
    });
    const pages = await this.gitlab
      .pages(`/tree?${query}`)
      .catch(error => orElse([], error));
    return pages.flatMap(page => treeSchema.parse(page));
  }

  private async commits(
    ref: string,
    path: string,
    most: number,
  ): Promise<ReleaseCommit[]> {
    const query = new URLSearchParams({
      ref_name: ref,
      path,
      per_page: String(most),
    });
    const found = await this.gitlab.json(`/commits?${query}`);
    return commitsSchema.parse(found).map(one => ({
      id: one.id,
      title: one.title,
      author: one.author_name,
      at: one.committed_date,
    }));
  }

  private async compare(from: string, to: string): Promise<number> {
    const query = new URLSearchParams({ from, to });
    const found = await this.gitlab
      .json(`/compare?${query}`)
      .catch(error => this.explainMissing(error, `${from} or ${to}`));
    return compareSchema
      .parse(found)
      .commits.filter(({ parent_ids }) => parent_ids.length < 2).length;
  }

  private async timeOf(commit: string): Promise<number> {
    const found = await this.gitlab
      .json(`/commits/${commit}`)
      .catch(error => this.explainMissing(error, commit.slice(0, 12)));
    return Date.parse(commitSchema.parse(found).committed_date);
  }

  private explainMissing(error: unknown, commit: string): never {
    throw error instanceof NotFoundError
      ? new NotFoundError(`the commit ${commit} is not in ${this.place}`, error)
      : error;
  }
}

/** Returns a value in place of what GitLab does not have. @throws any other error */
function orElse<T>(value: T, error: unknown): T {
  if (error instanceof NotFoundError) {
    return value;
  }
  throw error;
}
