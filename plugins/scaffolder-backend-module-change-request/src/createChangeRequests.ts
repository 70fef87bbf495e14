import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { resolve } from 'node:path';
import type { ChangeRequests } from './ChangeRequest';
import { LocalChangeRequests } from './git/LocalChangeRequests';
import { LocalRepository } from './git/LocalRepository';

/** The adapter that `changeRequests` names; undefined when it names none. */
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
  // Made now, so that the first template need not wait; an action tries again.
  repository.refresh().catch(error => {
    logger.error(`No repository for change requests: ${error}`);
  });
  return new LocalChangeRequests(repository);
}
