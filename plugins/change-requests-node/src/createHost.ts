import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { ChangeRequestHost } from './ChangeRequestHost';
import { GitLabConnection } from './gitlab/GitLabConnection';
import { GitLabHost } from './gitlab/GitLabHost';
import { LocalHost } from './local/LocalHost';
import { LocalRepository } from './local/LocalRepository';
import { locateRepository, type RepositoryLocation } from './locateRepository';

const KEY = 'changeRequests';
/** Timeout of a request to GitLab, milliseconds. */
const TIMEOUT = 20_000;

/**
 * Why there are no change requests in a portal without a host.
 *
 * @public
 */
export const NOT_CONFIGURED =
  'no repository is configured (changeRequests.local or changeRequests.gitlab)';

/**
 * Connects to the repository that `changeRequests` configures; undefined without one.
 *
 * @throws InputError when both kinds are configured
 * @public
 */
export function createHost(
  config: Config,
  logger: Pick<LoggerService, 'info' | 'warn' | 'error'>,
): ChangeRequestHost | undefined {
  const location = locateRepository(config);
  if (location?.kind === 'local') {
    const local = config.getConfig(`${KEY}.local`);
    const repository = LocalRepository.create({
      repository: location.path,
      checkout: local.getString('checkout'),
      baseBranch: local.getOptionalString('baseBranch') ?? 'main',
      logger,
    });
    // Created at the start, so that the first reader does not wait; each action retries.
    repository.refresh().catch(error => {
      logger.error(
        `Cannot create the repository for change requests: ${error}`,
      );
    });
    return new LocalHost(repository);
  }
  return location && connectGitLab(config, location);
}

function connectGitLab(
  config: Config,
  location: Extract<RepositoryLocation, { kind: 'gitlab' }>,
): ChangeRequestHost {
  const { baseUrl, token = '' } = location.integration.config;
  return new GitLabHost(
    new GitLabConnection({
      async connect() {
        const { Gitlab } = await import('@gitbeaker/rest');
        return new Gitlab({ host: baseUrl, token, queryTimeout: TIMEOUT });
      },
      project: location.project,
      branch: config.getOptionalString(`${KEY}.gitlab.branch`) ?? 'main',
    }),
  );
}
