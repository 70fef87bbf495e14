import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findWorkspaces, type Workspace } from '../../gate/findWorkspaces.ts';
import {
  readDeployedServices,
  type DeployedService,
} from './readDeployedServices.ts';

/** What a change can affect. */
export interface Repository {
  workspaces: readonly Workspace[];
  services: readonly DeployedService[];
  /** The environments of Terraform: the folders of `terraform/envs`. */
  environments: readonly string[];
}

/** Reads the workspaces, the deployed services and the environments of a checkout. */
export async function readRepository(root: string): Promise<Repository> {
  const [workspaces, services] = await Promise.all([
    findWorkspaces(root),
    readDeployedServices(root),
  ]);
  const environments = globSync('terraform/envs/*/versions.tf', { cwd: root })
    .map(file => basename(dirname(join(root, file))))
    .sort();
  return { workspaces, services, environments };
}
