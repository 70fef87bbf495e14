import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ScmIntegrations,
  type GitLabIntegration,
} from '@backstage/integration';
import { resolve } from 'node:path';

const KEY = 'changeRequests';

/**
 * The repository whose change requests the portal shows.
 *
 * @public
 */
export type RepositoryLocation =
  | {
      kind: 'local';
      /** Absolute path of the bare repository. */
      path: string;
    }
  | {
      kind: 'gitlab';
      integration: GitLabIntegration;
      /** Path of the project, such as `company/comptoir`. */
      project: string;
    };

/**
 * Reads where the repository of `changeRequests` is; undefined when none is configured.
 *
 * @throws InputError when both kinds are configured, or `integrations.gitlab` lacks the host
 * @public
 */
export function locateRepository(
  config: Config,
): RepositoryLocation | undefined {
  const local = config.getOptionalConfig(`${KEY}.local`);
  const gitlab = config.getOptionalConfig(`${KEY}.gitlab`);
  if (local && gitlab) {
    throw new InputError(
      `${KEY}: has both local and gitlab; remove one of them`,
    );
  }
  if (local) {
    return { kind: 'local', path: resolve(local.getString('repository')) };
  }
  if (!gitlab) {
    return undefined;
  }
  const host = gitlab.getString('host');
  const integration = ScmIntegrations.fromConfig(config).gitlab.byHost(host);
  if (!integration) {
    throw new InputError(
      `${KEY}.gitlab.host: no entry of integrations.gitlab has the host ${host}`,
    );
  }
  return { kind: 'gitlab', integration, project: gitlab.getString('project') };
}
