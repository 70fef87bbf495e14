import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { resolve } from 'node:path';
import type { ChangeRequests } from './ChangeRequest';
import { LocalChangeRequests } from './git/LocalChangeRequests';
import { LocalRepository } from './git/LocalRepository';

/** Creates the adapter that `changeRequests` configures; undefined without one. */
export function createChangeRequests(
  config: RootConfigService,
  logger: LoggerService,
): ChangeRequests | undefined {
  const local = config.getOptionalConfig('changeRequests.local');
  if (!local) {
    return undefined;
  }

  const repository = LocalRepository.create({
    repository: resolve(local.getString('repository')),
    checkout: resolve(local.getString('checkout')),
    baseBranch: local.getOptionalString('baseBranch') ?? 'main',
    logger,
  });
  // Created at the start, so that the first template does not wait; each action retries.
  repository.refresh().catch(error => {
    logger.error(`Cannot create the repository for change requests: ${error}`);
  });
  return new LocalChangeRequests(repository);
}
