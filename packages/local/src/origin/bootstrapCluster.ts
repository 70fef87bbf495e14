import { runCommand } from '@comptoir/commands/runCommand';
import type { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { DEPLOYED } from './deploy.ts';
import { repositoryUrl } from './repositoryUrl.ts';

/**
 * Applies `gitops/bootstrap` as on a real cluster; Argo CD then syncs the cluster and itself from the
 * repository.
 */
export async function bootstrapCluster(options: {
  /** The checkout. */
  root: string;
  /** The bare repository. */
  repository: string;
  kubectl: Kubectl;
  /** The helm program. */
  helm: string;
  /** The cluster's version. */
  kubernetes: string;
  env: Readonly<Record<string, string>>;
}): Promise<void> {
  const { root, repository, kubectl, helm, env } = options;
  const facts = [
    `repository=${repositoryUrl(repository)}`,
    `revision=${DEPLOYED}`,
  ];
  const { code, stdout, stderr } = await runCommand(
    [
      ...([helm, 'template', 'bootstrap', 'gitops/bootstrap'] as const),
      '--kube-version',
      options.kubernetes,
      '--namespace',
      'argocd',
      ...facts.flatMap(fact => ['--set', fact]),
    ],
    { env, cwd: root },
  );
  if (code !== 0) {
    throw new Error(`gitops/bootstrap: ${stderr.trim()}`);
  }
  await kubectl.apply(stdout);
}
