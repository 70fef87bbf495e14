import { discoverProcesses } from '../discovery/discoverProcesses.ts';
import { runProgram } from '../host/runProgram.ts';
import type { Kubectl } from '../parts/kubernetes/Kubectl.ts';
import { deploy, DEPLOYED } from './deploy.ts';
import { imageFiles } from './imageFiles.ts';
import { provideOrigin } from './provideOrigin.ts';

/**
 * Brings the origin up to date, and founds the cluster with `gitops/bootstrap` as a real one is:
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
  onStep: (step: string) => void;
}): Promise<void> {
  const { root, repository, kubectl, helm, env, onStep } = options;
  await provideOrigin({ env, repository, checkout: root, onStep });
  const images = await imageFiles({
    ...{ root, discovered: discoverProcesses(root) },
  });
  await deploy({
    ...{ env, repository, ...images },
    message: 'Run what was built on this machine',
  });
  const facts = [`repository=file://${repository}`, `revision=${DEPLOYED}`];
  const { code, stdout, stderr } = await runProgram(
    [
      ...([helm, 'template', 'bootstrap', 'gitops/bootstrap'] as const),
      ...['--kube-version', options.kubernetes, '--namespace', 'argocd'],
      ...facts.flatMap(fact => ['--set', fact]),
    ],
    { env, cwd: root },
  );
  if (code !== 0) throw new Error(`gitops/bootstrap: ${stderr.trim()}`);
  await kubectl.apply(stdout);
}
