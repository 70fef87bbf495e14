import { toError } from '@backstage/errors';
import {
  getGitLabRequestOptions,
  type GitLabIntegration,
} from '@backstage/integration';
import type { LoggerService } from '@backstage/backend-plugin-api';
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
  logger: LoggerService;
}

/** The history of a branch, asked of GitLab's REST API, version 4. */
export class GitLabChanges implements ChangeSource {
  static of(options: GitLabChangesOptions): GitLabChanges {
    return new GitLabChanges(options);
  }

  readonly freshFor = 15_000;
  /** What a commit touched, by its id: it never changes. */
  private readonly touched = new Map<string, string[]>();

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
        workspaces: await this.touchedBy(id),
        url: web_url,
      })),
    );
    for (const id of this.touched.keys())
      if (!told.some(commit => commit.id === id)) this.touched.delete(id);
    return changes;
  }

  /** None, this time, of a commit whose files GitLab does not tell: the rest is worth telling. */
  private async touchedBy(id: string): Promise<string[]> {
    const known = this.touched.get(id);
    if (known) return known;
    try {
      const files = diffSchema.parse(await this.ask(`/${id}/diff?`));
      const workspaces = workspacesOf(
        files.flatMap(({ old_path, new_path }) => [old_path, new_path]),
      );
      this.touched.set(id, workspaces);
      return workspaces;
    } catch (error) {
      this.options.logger.warn(
        `Cannot read what ${id} changed`,
        toError(error),
      );
      return [];
    }
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
