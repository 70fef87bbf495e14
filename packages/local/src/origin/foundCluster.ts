import { runCommand } from '@comptoir/commands/runCommand';
import type { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { DEPLOYED } from './deploy.ts';

/**
 * Founds the cluster with `gitops/bootstrap` as a real one is:
 * from then on Argo CD keeps both as that repository has them.
 */
export async function foundCluster(options: {
  /** The checkout. */
  root: string;
  /** The bare repository. */
  repository: string;
  kubectl: Kubectl;
  /** The program. */
  helm: string;
  /** The cluster's version. */
  kubernetes: string;
  env: Readonly<Record<string, string>>;
}): Promise<void> {
  const { root, repository, kubectl, helm, env } = options;
  const facts = [`repository=file://${repository}`, `revision=${DEPLOYED}`];
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
