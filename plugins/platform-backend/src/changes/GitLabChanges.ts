import {
  getGitLabRequestOptions,
  type GitLabIntegration,
} from '@backstage/integration';
import type { Change } from '@comptoir/plugin-platform-common';
import { z } from 'zod/v4';
import { MOST_CHANGES, type ChangeSource } from './ChangeSource';
import { workspacesOf } from './workspacesOf';

/** Longest that GitLab may take for one answer, ms. */
const TIMEOUT = 5_000;
/** Of each page: merges are left out of it, and of a commit's files more would tell little. */
const PAGE = 100;

const commitsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    author_name: z.string(),
    committed_date: z.iso.datetime({ offset: true }),
    parent_ids: z.array(z.string()),
    web_url: z.url({ protocol: /^https?$/ }),
  }),
);
const diffSchema = z.array(
  z.object({ old_path: z.string(), new_path: z.string() }),
);

interface GitLabChangesOptions {
  integration: GitLabIntegration;
  /** Its path, `company/comptoir`. */
  project: string;
  branch: string;
}

/** The history of a branch, asked of GitLab's REST API, version 4. */
export class GitLabChanges implements ChangeSource {
  static of(options: GitLabChangesOptions): GitLabChanges {
    return new GitLabChanges(options);
  }

  readonly freshFor = 15_000;
  /** What a commit touched, by its id: it never changes. */
  private touched = new Map<string, string[]>();

  private constructor(private readonly options: GitLabChangesOptions) {}

  get name(): string {
    const { integration, project, branch } = this.options;
    return `${project} at ${integration.config.host}, branch ${branch}`;
  }

  async read(): Promise<Change[]> {
    const commits = commitsSchema.parse(
      await this.ask(`?ref_name=${encodeURIComponent(this.options.branch)}&`),
    );
    const told = commits
      .filter(({ parent_ids }) => parent_ids.length < 2)
      .slice(0, MOST_CHANGES);
    const changes = await Promise.all(
      told.map(async ({ id, title, author_name, committed_date, web_url }) => ({
        ...{ id, title, author: author_name, at: committed_date },
        workspaces: this.touched.get(id) ?? (await this.workspacesOf(id)),
        url: web_url,
      })),
    );
    this.touched = new Map(
      changes.map(({ id, workspaces }) => [id, workspaces]),
    );
    return changes;
  }

  private async workspacesOf(id: string): Promise<string[]> {
    const files = diffSchema.parse(await this.ask(`/${id}/diff?`));
    return workspacesOf(
      files.flatMap(({ old_path, new_path }) => [old_path, new_path]),
    );
  }

  private async ask(path: string): Promise<unknown> {
    const { integration, project } = this.options;
    const { config } = integration;
    const url =
      `${config.apiBaseUrl}/projects/${encodeURIComponent(project)}` +
      `/repository/commits${path}per_page=${PAGE}`;
    const answer = await integration.fetch(url, {
      ...getGitLabRequestOptions(config),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return answer.json();
  }
}
