import { ForwardedError, ResponseError, toError } from '@backstage/errors';
import {
  getGitLabRequestOptions,
  type GitLabIntegration,
} from '@backstage/integration';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Change, EntityChange } from '@comptoir/plugin-changes-common';
import { z } from 'zod/v4';
import {
  MOST_CHANGES,
  MOST_ENTITY_CHANGES,
  type ChangeSource,
} from './ChangeSource';
import { pathInProject } from './pathInProject';
import { workspacesOf } from './workspacesOf';

/** Request timeout, milliseconds. */
const TIMEOUT = 5_000;
/** Page size: of commits, before merges are removed, and of the files of one commit. */
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
  /** Path of the project, `company/comptoir`. */
  project: string;
  branch: string;
  logger: LoggerService;
}

/** The history of a branch, from GitLab's REST API, version 4. */
export class GitLabChanges implements ChangeSource {
  static of(options: GitLabChangesOptions): GitLabChanges {
    return new GitLabChanges(options);
  }

  readonly freshSeconds = 15;
  /** Workspaces that a commit touched, by its id; they never change. */
  private readonly touched = new Map<string, string[]>();

  private constructor(private readonly options: GitLabChangesOptions) {}

  get name(): string {
    const { integration, project, branch } = this.options;
    return `${project} at ${integration.config.host}, branch ${branch}`;
  }

  async read(): Promise<Change[]> {
    const newest = await this.commits(MOST_CHANGES);
    const changes = await Promise.all(
      newest.map(async change => ({
        ...change,
        workspaces: await this.touchedBy(change.id),
      })),
    );
    for (const id of this.touched.keys()) {
      if (!newest.some(commit => commit.id === id)) {
        this.touched.delete(id);
      }
    }
    return changes;
  }

  pathOf(location: string): string | undefined {
    const { integration, project, branch } = this.options;
    return pathInProject(location, {
      project: `${integration.config.baseUrl}/${project}`,
      branch,
    });
  }

  async readPath(path: string): Promise<EntityChange[]> {
    return this.commits(
      MOST_ENTITY_CHANGES,
      `path=${encodeURIComponent(path)}&`,
    );
  }

  /** @param query - more parameters, each with a trailing `&` */
  private async commits(most: number, query = ''): Promise<EntityChange[]> {
    const branch = encodeURIComponent(this.options.branch);
    const commits = commitsSchema.parse(
      await this.request(`?ref_name=${branch}&${query}`),
    );
    return commits
      .filter(({ parent_ids }) => parent_ids.length < 2)
      .slice(0, most)
      .map(({ id, title, author_name, committed_date, web_url }) => ({
        id,
        title,
        author: author_name,
        at: committed_date,
        url: web_url,
      }));
  }

  /** Returns an empty list when the files of a commit cannot be read; the next call retries. */
  private async touchedBy(id: string): Promise<string[]> {
    const known = this.touched.get(id);
    if (known) {
      return known;
    }
    try {
      const files = diffSchema.parse(await this.request(`/${id}/diff?`));
      const workspaces = workspacesOf(
        files.flatMap(({ old_path, new_path }) => [old_path, new_path]),
      );
      this.touched.set(id, workspaces);
      return workspaces;
    } catch (error) {
      this.options.logger.warn(
        `Cannot read the files of commit ${id}`,
        toError(error),
      );
      return [];
    }
  }

  private async request(path: string): Promise<unknown> {
    const { integration, project } = this.options;
    const { config } = integration;
    const url =
      `${config.apiBaseUrl}/projects/${encodeURIComponent(project)}` +
      `/repository/commits${path}per_page=${PAGE}`;
    const answer = await integration.fetch(url, {
      ...getGitLabRequestOptions(config),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!answer.ok) {
      const cause = await ResponseError.fromResponse(answer);
      throw new ForwardedError(`GET ${url} failed`, cause);
    }
    return answer.json();
  }
}
