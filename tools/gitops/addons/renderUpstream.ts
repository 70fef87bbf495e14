import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import type { Addon } from '@comptoir/gitops/Addon';
import type { Manifest } from '../Manifest.ts';
import { renderChart } from '../renderChart.ts';
import { Rendered } from '../Rendered.ts';
import type { Application } from './addonApplications.ts';
import { valueFiles } from './renderAddon.ts';

/** Kinds that charts look for before they render a monitor or a route. */
const API_VERSIONS = [
  'monitoring.coreos.com/v1',
  'gateway.networking.k8s.io/v1',
];

/** See {@link renderUpstream}. */
export interface UpstreamOptions {
  root: string;
  addon: Addon;
  /** The folder of the upstream chart, or of the upstream repository; undefined for an add-on of our own. */
  source: string | undefined;
  kubectl: string;
}

/**
 * Renders the upstream source of an add-on's application with its values, as Argo CD does.
 *
 * @throws Error with the message of helm or kubectl
 */
export async function renderUpstream(
  { root, addon, source, kubectl }: UpstreamOptions,
  { spec }: Application,
): Promise<readonly Manifest[]> {
  if (source === undefined) {
    return [];
  }
  if (addon.kustomize) {
    const folders = addon.kustomize.paths.map(path => join(source, path));
    const all = await Promise.all(folders.map(one => kustomize(kubectl, one)));
    return all.flat();
  }
  const [upstream] = spec.sources;
  const { manifests } = await renderChart({
    chart: source,
    release: upstream?.helm?.releaseName ?? 'addon',
    namespace: spec.destination.namespace,
    files: upstream ? valueFiles(root, upstream) : [],
    values: upstream?.helm?.valuesObject ?? {},
    args: [
      '--include-crds',
      '--skip-tests',
      ...API_VERSIONS.flatMap(version => ['--api-versions', version]),
    ],
  });
  return manifests;
}

async function kustomize(
  kubectl: string,
  folder: string,
): Promise<readonly Manifest[]> {
  const command = [kubectl, 'kustomize', folder] as const;
  const options = { env: process.env };
  const { stdout, stderr, code } = await runCommand(command, options);
  if (code !== 0) {
    throw new Error(stderr.trim());
  }
  return new Rendered(stdout).manifests;
}
