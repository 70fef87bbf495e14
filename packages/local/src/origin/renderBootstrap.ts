import { runCommand } from '@comptoir/commands/runCommand';
import { DEPLOYED } from './deploy.ts';
import { repositoryUrl } from './repositoryUrl.ts';

/** The values of this machine's cluster. */
const LOCAL = 'gitops/bootstrap/local.yaml';

/** What {@link renderBootstrap} needs to know. */
export interface BootstrapOptions {
  /** The checkout. */
  root: string;
  /** The bare repository. */
  repository: string;
  /** The helm program. */
  helm: string;
  /** The cluster's version. */
  kubernetes: string;
  env: Readonly<Record<string, string>>;
  /** The branch that Argo CD follows; by default this machine's. */
  revision?: string;
  /** The file with the cluster's values, absolute or below `root`; by default this machine's. */
  values?: string;
  /** A template of the chart, such as `templates/portal.yaml`; by default all. */
  template?: string;
}

/**
 * Renders `gitops/bootstrap` for a cluster on this machine.
 *
 * @throws Error with helm's message
 */
export async function renderBootstrap(
  options: BootstrapOptions,
): Promise<string> {
  const { root, repository, helm, env, template } = options;
  const { revision = DEPLOYED, values = LOCAL } = options;
  const facts = [
    `repository=${repositoryUrl(repository)}`,
    `revision=${revision}`,
  ];
  const { code, stdout, stderr } = await runCommand(
    [
      ...([helm, 'template', 'bootstrap', 'gitops/bootstrap'] as const),
      '--kube-version',
      options.kubernetes,
      '--namespace',
      'argocd',
      '--values',
      values,
      ...facts.flatMap(fact => ['--set', fact]),
      ...(template === undefined ? [] : ['--show-only', template]),
    ],
    { env, cwd: root },
  );
  if (code !== 0) {
    throw new Error(`gitops/bootstrap: ${stderr.trim()}`);
  }
  return stdout;
}
