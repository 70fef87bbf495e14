import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';
import { clusterPath, parseCluster } from './Cluster.ts';

/**
 * Renders the manifests that found a cluster: the project `bootstrap` and the set `cluster`. With
 * them Argo CD applies `gitops/bootstrap` at the revision of the cluster's file, and all else.
 *
 * @throws GitopsFileError when the cluster's file is invalid
 * @throws CommandError when helm fails
 */
export async function renderFounding(options: {
  /** The checkout. */
  root: string;
  /** The URL of the repository that Argo CD reads. */
  repository: string;
  /** The name of a file of `gitops/clusters`. */
  cluster: string;
  /** The helm program. */
  helm: string;
  env?: Readonly<Record<string, string | undefined>>;
}): Promise<string> {
  const { root, repository, cluster: name, helm, env = process.env } = options;
  const text = await readFile(join(root, clusterPath(name)), 'utf8');
  const values = { repository, cluster: { ...parseCluster(text, name), name } };
  const command = [
    helm,
    'template',
    'bootstrap',
    'gitops/bootstrap',
    '--kube-version',
    KUBERNETES,
    '--namespace',
    'argocd',
    '--show-only',
    'templates/project.yaml',
    '--show-only',
    'templates/cluster.yaml',
    '--values',
    '-',
  ] as const;
  const input = JSON.stringify(values);
  return readOutput(command, { env, cwd: root, input });
}

/** Satisfies the chart; nothing of the founding depends on the version. */
const KUBERNETES = '1.36.1';
