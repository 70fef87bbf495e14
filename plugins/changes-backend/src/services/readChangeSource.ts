import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { ChangeSource } from './ChangeSource';
import { GitChanges } from './GitChanges';
import { GitLabChanges } from './GitLabChanges';

const KEY = 'changes';

/**
 * Reads the configuration `changes`; undefined when it names no repository.
 *
 * @throws InputError with the invalid key.
 */
export function readChangeSource(
  config: Config,
  logger: LoggerService,
): ChangeSource | undefined {
  const checkout = config.getOptionalString(`${KEY}.checkout`);
  const gitlab = config.getOptionalConfig(`${KEY}.gitlab`);
  if (checkout !== undefined && gitlab) {
    throw new InputError(
      `${KEY}: has both checkout and gitlab; remove one of them`,
    );
  }
  if (checkout !== undefined) {
    return GitChanges.of(checkout);
  }
  return gitlab && readGitLab(config, gitlab, logger);
}

function readGitLab(
  config: Config,
  gitlab: Config,
  logger: LoggerService,
): ChangeSource {
  const host = gitlab.getString('host');
  const integration = ScmIntegrations.fromConfig(config).gitlab.byHost(host);
  if (!integration) {
    throw new InputError(
      `${KEY}.gitlab.host: no entry of integrations.gitlab has the host ${host}`,
    );
  }
  return GitLabChanges.of({
    integration,
    logger,
    project: gitlab.getString('project'),
    branch: gitlab.getOptionalString('branch') ?? 'main',
  });
}
