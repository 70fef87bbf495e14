import type { PartRun } from '@comptoir/parts/PartRun';
import { PLATFORM } from '@comptoir/parts/Part';
import { argocdServer } from '@comptoir/parts/parts/argocd/argocdServer';
import { argocdToken } from '@comptoir/parts/parts/argocd/argocdToken';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import type { LocalOptions } from './LocalOptions.ts';
import type { OwnCluster } from './OwnCluster.ts';

/** The read-only identity of the portal in the local cluster, see `gitops/bootstrap`. */
const PORTAL = 'system:serviceaccount:portal-production:portal';

/**
 * Returns the variables of a process that reads the cluster: `COMPTOIR_KUBECONFIG` (a file, which
 * the API server writes at its start), `ARGOCD_URL` and `ARGOCD_TOKEN`.
 */
export function clusterEnvironment(options: {
  own: OwnCluster | undefined;
  local: Pick<LocalOptions, 'cluster'>;
  run: Pick<PartRun, 'folderOf' | 'portOf' | 'secrets'>;
}): Record<string, string> {
  const { own, local, run } = options;
  if (!own) {
    const { kubeconfig } = kubernetesFiles(run.folderOf(PLATFORM));
    return {
      COMPTOIR_KUBECONFIG: kubeconfig(PORTAL),
      ARGOCD_URL: `http://127.0.0.1:${run.portOf(argocdServer, 'main')}`,
      ARGOCD_TOKEN: argocdToken('portal', run.secrets.argocdKey),
    };
  }
  const { ARGOCD_URL, ARGOCD_TOKEN } = local.cluster;
  return {
    COMPTOIR_KUBECONFIG: own.kubeconfig,
    ...(ARGOCD_URL && ARGOCD_TOKEN ? { ARGOCD_URL, ARGOCD_TOKEN } : {}),
  };
}
