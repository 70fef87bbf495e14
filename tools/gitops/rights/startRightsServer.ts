import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { readManifests } from '@comptoir/parts/parts/kubernetes/readManifests';
import {
  startApiServer,
  type TestApiServer,
} from '@comptoir/parts/testing/startApiServer';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { renderBootstrap } from '../renderBootstrap.ts';

const KINDS = [
  'Namespace',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
];
const VIEW = '/apis/rbac.authorization.k8s.io/v1/clusterroles/view';
/** Milliseconds until the controllers have aggregated the cluster roles. */
const DEADLINE_MS = 60_000;

/**
 * Starts an API server with the controllers and the roles of the cluster `local`, which has all
 * environments, and of Argo Rollouts.
 *
 * @throws Error when it does not start or does not aggregate the cluster roles
 */
export async function startRightsServer(root: string): Promise<TestApiServer> {
  const server = await startApiServer({ root, controllers: true });
  try {
    const { manifests } = await renderBootstrap(root);
    const objects = manifests.filter(({ kind }) => KINDS.includes(kind));
    const argocd = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'argocd' },
    };
    await server.api.apply([argocd, ...rolesOfRollouts(root), ...objects]);
    const isAggregated = async () =>
      JSON.stringify(await server.api.read(VIEW)).includes('"rollouts"');
    if (!(await waitUntil(isAggregated, { deadlineMs: DEADLINE_MS }))) {
      throw new Error('the cluster role view was not aggregated');
    }
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The roles that extend the rights to view or edit a namespace to its rollouts. */
function rolesOfRollouts(root: string): object[] {
  const { cacheFolder } = testEnvironment();
  const folder = readGoModules({ root, cacheFolder }).find(
    ({ name }) => name === 'rollouts',
  )?.target;
  return readManifests(readFileSync(join(folder ?? '', 'roles.yaml'), 'utf8'));
}
