import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LocalOptions } from './LocalOptions.ts';
import type { OwnCluster } from './OwnCluster.ts';

const Kubeconfig = z.object({
  'current-context': z.string().min(1),
  contexts: z.array(
    z.object({ name: z.string(), context: z.object({ cluster: z.string() }) }),
  ),
  clusters: z.array(
    z.object({ name: z.string(), cluster: z.object({ server: z.url() }) }),
  ),
});

/**
 * Reads the cluster of `KUBECONFIG`. The kubeconfig of the local platform, which the documentation
 * exports, does not count.
 *
 * @returns undefined when the portal shows the local platform
 * @throws LocalError when the variable names no usable kubeconfig, or Argo CD's variables are incomplete
 */
export function findOwnCluster(options: {
  local: Pick<LocalOptions, 'root' | 'cluster'>;
  /** The data folder of the local platform. */
  platform: string;
}): OwnCluster | undefined {
  const { local, platform } = options;
  const { KUBECONFIG, ARGOCD_URL, ARGOCD_TOKEN } = local.cluster;
  const file = KUBECONFIG && onlyFile(KUBECONFIG, local.root);
  if (!file || isIn(platform, file)) {
    return undefined;
  }
  const { context, server } = readContext(file);
  if (
    ARGOCD_URL !== undefined &&
    !z.url({ protocol: /^https?$/ }).safeParse(ARGOCD_URL).success
  ) {
    throw invalid('ARGOCD_URL', 'it is not an http(s) address', 'correct it');
  }
  if ((ARGOCD_URL === undefined) !== (ARGOCD_TOKEN === undefined)) {
    throw invalid(
      'Argo CD’s address',
      `${ARGOCD_URL === undefined ? 'ARGOCD_TOKEN is set without ARGOCD_URL' : 'ARGOCD_URL is set without ARGOCD_TOKEN'}`,
      'set both, or none: argocd account generate-token --account portal prints a token',
    );
  }
  return { kubeconfig: file, context, server, argocd: ARGOCD_URL ?? null };
}

/** Like kubectl, ignores missing files of a list; does not merge several. */
function onlyFile(value: string, root: string): string {
  // The path of the local platform's file may contain the separator.
  const values = existsSync(resolve(root, value))
    ? [value]
    : value.split(delimiter);
  const files = values
    .filter(path => path !== '')
    .map(path => resolve(root, path));
  const [file, ...others] = files.filter(path => existsSync(path));
  if (file === undefined) {
    throw invalid(
      'KUBECONFIG',
      `${files.join(' and ')} does not exist`,
      'correct it, or show the local platform: unset KUBECONFIG',
    );
  }
  if (others.length > 0) {
    throw invalid(
      'KUBECONFIG',
      `it names several files: ${[file, ...others].join(', ')}`,
      'name one, for example: kubectl config view --flatten --minify > /tmp/kubeconfig; or show the local platform: unset KUBECONFIG',
    );
  }
  return file;
}

function readContext(file: string): { context: string; server: string } {
  const read = Kubeconfig.safeParse(parseYaml(file));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw invalid(
      'KUBECONFIG',
      `${file}: ${issue?.path.join('.')}: ${issue?.message}`,
      'choose a context: kubectl config use-context <name>; or show the local platform: unset KUBECONFIG',
    );
  }
  const { 'current-context': current, contexts, clusters } = read.data;
  const context = contexts.find(({ name }) => name === current)?.context;
  const cluster = clusters.find(({ name }) => name === context?.cluster);
  if (cluster) {
    return { context: current, server: cluster.cluster.server };
  }
  throw invalid(
    'KUBECONFIG',
    `${file}: its current context ${current} has no cluster`,
    'choose a context: kubectl config use-context <name>; or show the local platform: unset KUBECONFIG',
  );
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid('KUBECONFIG', `${file}: ${why}`, 'correct it');
  }
}

function isIn(folder: string, file: string): boolean {
  return (
    existsSync(folder) && realpathSync(dirname(file)) === realpathSync(folder)
  );
}

function invalid(variable: string, why: string, remedy: string): LocalError {
  return new LocalError({
    what: `${variable} cannot be used for the portal`,
    why,
    remedy,
  });
}
