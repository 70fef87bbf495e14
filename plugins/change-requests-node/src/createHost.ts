import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { ChangeRequestHost } from './ChangeRequestHost';
import { GitLabConnection } from './gitlab/GitLabConnection';
import { GitLabHost } from './gitlab/GitLabHost';
import { LocalHost } from './local/LocalHost';
import { LocalRepository } from './local/LocalRepository';

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
  const local = config.getOptionalConfig(`${KEY}.local`);
  const gitlab = config.getOptionalConfig(`${KEY}.gitlab`);
  if (local && gitlab) {
    throw new InputError(
      `${KEY}: has both local and gitlab; remove one of them`,
    );
  }
  if (local) {
    const repository = LocalRepository.create({
      repository: local.getString('repository'),
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
  return gitlab && connectGitLab(config, gitlab);
}

function connectGitLab(config: Config, gitlab: Config): ChangeRequestHost {
  const host = gitlab.getString('host');
  const integration = ScmIntegrations.fromConfig(config).gitlab.byHost(host);
  if (!integration) {
    throw new InputError(
      `${KEY}.gitlab.host: no entry of integrations.gitlab has the host ${host}`,
    );
  }
  const { baseUrl, token = '' } = integration.config;
  return new GitLabHost(
    new GitLabConnection({
      async connect() {
        const { Gitlab } = await import('@gitbeaker/rest');
        return new Gitlab({ host: baseUrl, token, queryTimeout: TIMEOUT });
      },
      project: gitlab.getString('project'),
      branch: gitlab.getOptionalString('branch') ?? 'main',
    }),
  );
}
