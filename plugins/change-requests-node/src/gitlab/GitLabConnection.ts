import type { Gitlab } from '@gitbeaker/rest';
import { userSchema } from './gitlabSchemas';
import { toHostError } from './toHostError';

/** GitLab's client. */
export type GitLabClient = InstanceType<typeof Gitlab>;

export interface GitLabConnectionOptions {
  /** Loads the client; called at the first request, because the client takes memory. */
  connect: () => Promise<GitLabClient>;
  /** Path of the project, `company/comptoir`. */
  project: string;
  /** Target branch of merge requests. */
  branch: string;
}

/** Requests GitLab's REST API for one project. */
export class GitLabConnection {
  private client: Promise<GitLabClient> | undefined;
  private portal: Promise<{ id: number }> | undefined;

  constructor(private readonly options: GitLabConnectionOptions) {}

  get project(): string {
    return this.options.project;
  }

  get branch(): string {
    return this.options.branch;
  }

  /**
   * Sends requests.
   *
   * @param action - what GitLab may refuse, for the error: `the approval`
   * @throws the error of {@link toHostError}; its cause is the client's
   */
  async call<T>(
    action: string,
    request: (client: GitLabClient) => Promise<T>,
  ): Promise<T> {
    this.client ??= this.options.connect();
    const client = await this.client;
    try {
      return await request(client);
    } catch (error) {
      throw toHostError(error, action);
    }
  }

  /** Returns the user of the token. */
  whoAmI(): Promise<{ id: number }> {
    this.portal ??= this.call('the token', ({ Users }) =>
      Users.showCurrentUser(),
    ).then(found => userSchema.parse(found));
    this.portal.catch(() => {
      this.portal = undefined;
    });
    return this.portal;
  }
}
