import { readOutput } from '@comptoir/commands/readOutput';
import { readCluster } from './readCluster.ts';

/** Satisfies the chart; nothing that it renders depends on the version. */
const KUBERNETES = '1.36.1';

/** See {@link renderBootstrap}. */
export interface BootstrapOptions {
  /** The checkout. */
  root: string;
  /** The URL of the repository that Argo CD reads. */
  repository: string;
  /** The name of a file of `gitops/clusters`. */
  cluster: string;
  /** The helm program. */
  helm: string;
  env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Renders templates of `gitops/bootstrap` for a cluster.
 *
 * @param options.templates paths in the chart, such as `templates/cluster.yaml`
 * @throws GitopsFileError when the cluster's file is missing or invalid
 * @throws CommandError when helm fails
 */
export async function renderBootstrap(
  options: BootstrapOptions & { templates: readonly string[] },
): Promise<string> {
  const { root, repository, cluster: name, helm, env = process.env } = options;
  const cluster = { ...readCluster(root, name), name };
  const values = { repository, cluster };
  const command = [
    ...([helm, 'template', 'bootstrap', 'gitops/bootstrap'] as const),
    '--kube-version',
    KUBERNETES,
    '--namespace',
    'argocd',
    ...options.templates.flatMap(template => ['--show-only', template]),
    '--values',
    '-',
  ] as const;
  const input = JSON.stringify(values);
  return readOutput(command, { env, cwd: root, input });
}
