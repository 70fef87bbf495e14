import {
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import {
  getGitLabRequestOptions,
  type GitLabIntegration,
} from '@backstage/integration';

/** Timeout of a request, milliseconds. */
const TIMEOUT_MS = 10_000;
/** Size of a page of GitLab's lists. */
const PAGE = 100;

/** Requests to the repository of a GitLab project. */
export class GitLabRequests {
  constructor(
    private readonly integration: GitLabIntegration,
    private readonly project: string,
  ) {}

  /**
   * Requests a path below `/projects/<project>/repository`.
   *
   * @throws NotFoundError on 404; ServiceUnavailableError with status and remedy on other failures
   */
  async json(path: string): Promise<unknown> {
    return (await this.request(path)).json();
  }

  /** Like {@link GitLabRequests.json}, as text. */
  async text(path: string): Promise<string> {
    return (await this.request(path)).text();
  }

  /** Requests all pages of a list. @param path - has a query */
  async pages(path: string): Promise<unknown[]> {
    const pages: unknown[] = [];
    let next = '1';
    while (next !== '') {
      const response = await this.request(
        `${path}&per_page=${PAGE}&page=${next}`,
      );
      pages.push(await response.json());
      next = response.headers.get('x-next-page') ?? '';
    }
    return pages;
  }

  private async request(path: string): Promise<Response> {
    const { config } = this.integration;
    const project = encodeURIComponent(this.project);
    const url = `${config.apiBaseUrl}/projects/${project}/repository${path}`;
    const response = await this.integration
      .fetch(url, {
        ...getGitLabRequestOptions(config),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      .catch(error => {
        throw new ServiceUnavailableError(
          `GitLab at ${config.host} does not respond: ${toError(error).message}`,
        );
      });
    if (response.ok) {
      return response;
    }
    await response.body?.cancel();
    throw this.explain(response.status, path);
  }

  private explain(status: number, path: string): Error {
    const { host } = this.integration.config;
    const [place] = path.split('?');
    if (status === 404) {
      return new NotFoundError(
        `GitLab at ${host} has no ${place} in ${this.project}`,
      );
    }
    return new ServiceUnavailableError(
      status === 401 || status === 403
        ? `GitLab at ${host} rejects the token (${status}): set a token with the scope read_repository in the entry of integrations.gitlab for ${host}`
        : `GitLab at ${host} returned ${status} for ${place}`,
    );
  }
}
