import type { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { renderBootstrap } from './renderBootstrap.ts';
import type { BootstrapOptions } from './renderBootstrap.ts';

/**
 * Applies `gitops/bootstrap` as on a real cluster; Argo CD then syncs the cluster and itself from the
 * repository.
 */
export async function bootstrapCluster(
  options: BootstrapOptions & { kubectl: Kubectl },
): Promise<void> {
  await options.kubectl.apply(await renderBootstrap(options));
}
