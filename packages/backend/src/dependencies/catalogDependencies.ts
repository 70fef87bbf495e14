import type { Config } from '@backstage/config';
import {
  ScmIntegrations,
  type GitLabIntegrationConfig,
} from '@backstage/integration';
import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { problemOf } from '../gitlabWatch';
import type { DependencyDeclaration } from './Dependency';

/** Declares the sources of the catalog: each GitLab, and the files of this machine. */
export function catalogDependencies(config: Config): DependencyDeclaration[] {
  return [...gitlabs(config).map(gitlabDependency), ...filesDependency(config)];
}

function gitlabs(config: Config): GitLabIntegrationConfig[] {
  const providers = config.getOptionalConfig('catalog.providers.gitlab');
  const hosts = new Set(
    providers?.keys().map(id => providers.getString(`${id}.host`)),
  );
  const integrations = ScmIntegrations.fromConfig(config).gitlab;
  return [...hosts].flatMap(host => integrations.byHost(host)?.config ?? []);
}

function gitlabDependency(
  gitlab: GitLabIntegrationConfig,
): DependencyDeclaration {
  return {
    name: `GitLab ${gitlab.host}`,
    kind: 'http',
    // GitLab limits the requests of a token.
    intervalMs: 15_000,
    timeoutMs: 5_000,
    async check() {
      const reason = await problemOf(gitlab);
      return reason ? { state: 'down', reason } : { state: 'up' };
    },
  };
}

function filesDependency(config: Config): DependencyDeclaration[] {
  const files = (config.getOptionalConfigArray('catalog.locations') ?? [])
    .filter(one => one.getString('type') === 'file')
    .map(one => resolve(one.getString('target')));
  if (files.length === 0) {
    return [];
  }
  const declaration: DependencyDeclaration = {
    name: 'catalog files',
    kind: 'files',
    intervalMs: 5_000,
    timeoutMs: 1_000,
    async check() {
      await Promise.all(files.map(file => access(file, constants.R_OK)));
      return { state: 'up' };
    },
  };
  return [declaration];
}
