import { LOCAL } from '@comptoir/gitops/Cluster';
import {
  ARGOCD_MANAGER,
  renderFounding,
} from '@comptoir/gitops/renderFounding';
import type { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { repositoryUrl } from './repositoryUrl.ts';

/** Founds this machine's cluster as `npm run found` founds a real one. */
export async function bootstrapCluster(options: {
  /** The checkout. */
  root: string;
  /** The bare repository. */
  repository: string;
  kubectl: Kubectl;
  /** The helm program. */
  helm: string;
  env: Readonly<Record<string, string>>;
}): Promise<void> {
  const { root, repository, kubectl, helm, env } = options;
  const manifests = await renderFounding({
    root,
    repository: repositoryUrl(repository),
    cluster: LOCAL,
    helm,
    env,
  });
  await kubectl.apply(manifests, ARGOCD_MANAGER);
}
