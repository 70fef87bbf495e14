import type { Config } from '@backstage/config';
import { locateRepository } from '@comptoir/plugin-change-requests-node';
import type { FollowedBranch } from './FollowedBranch';
import { GitLabBranch } from './GitLabBranch';
import { LocalBranch } from './LocalBranch';

/**
 * Opens the branch `delivery.branch` of the repository that `changeRequests`
 * configures; undefined without a repository.
 *
 * @throws InputError when the configuration is invalid
 */
export function openBranch(config: Config): FollowedBranch | undefined {
  const location = locateRepository(config);
  const name = config.getOptionalString('delivery.branch') ?? 'main';
  if (!location) {
    return undefined;
  }
  return location.kind === 'local'
    ? new LocalBranch(location.path, name)
    : new GitLabBranch({ ...location, branch: name });
}
