import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { ChangeRequestHost } from './ChangeRequestHost';
import { LocalHost } from './local/LocalHost';
import { LocalRepository } from './local/LocalRepository';

const KEY = 'changeRequests';

/** Why there are no change requests in a portal without a host. */
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
  return undefined;
}
