import type { AddonRecord } from '@comptoir/gitops/AddonRecord';
import type { NamedAddon } from '@comptoir/gitops/readAddons';
import type { Manifest } from '../Manifest.ts';
import { addonApplications, type Application } from './addonApplications.ts';
import { addonValues } from './addonValues.ts';
import type { DryRun } from './DryRun.ts';
import { fieldsOf } from './fieldsOf.ts';
import { kindOf } from './kindOf.ts';
import { renderOwn } from './renderAddon.ts';
import { renderUpstream, type UpstreamOptions } from './renderUpstream.ts';
import { upstreamKeys } from './upstreamKeys.ts';

/** See {@link recordAddon}. */
export interface RecordOptions extends Omit<UpstreamOptions, 'addon'> {
  named: NamedAddon;
  /** The names of the clusters to render for. */
  clusters: readonly string[];
  dryRun: DryRun;
}

/** An object, and the namespace that Argo CD applies it to. */
interface Placed {
  manifest: Manifest;
  namespace: string;
}

/**
 * Renders an add-on for each cluster, has a real API server judge every object, and returns the
 * facts for its record.
 *
 * @throws Error when the chart does not know a key, cannot be rendered, or the API server refuses an
 *   object
 */
export async function recordAddon(
  options: RecordOptions,
): Promise<AddonRecord> {
  const { addon } = options.named;
  const upstream: Placed[] = [];
  const own: Placed[] = [];
  if (!options.source && (addon.chart ?? addon.kustomize)) {
    throw new Error(
      `name the folder of the upstream source: ${options.named.name}=<folder>`,
    );
  }
  for (const application of await applicationsOf(options)) {
    const { namespace } = application.spec.destination;
    const place = (manifest: Manifest) => ({ manifest, namespace });
    const theirs = await renderUpstream({ ...options, addon }, application);
    const ours = await renderOwn(options.root, application);
    upstream.push(...theirs.map(place));
    own.push(...ours.manifests.map(place));
  }
  const all = upstream.concat(own);
  const served = await judge(options, all);
  const manifests = all.map(({ manifest }) => manifest);
  const kindsWhere = (isWanted: (isNamespaced?: boolean) => boolean) =>
    [
      ...new Set(
        manifests.map(kindOf).filter(kind => isWanted(served.get(kind))),
      ),
    ].sort();
  return {
    version: addon.chart?.version ?? addon.kustomize?.version,
    keys: keysOf(options),
    clusterKinds: kindsWhere(isNamespaced => isNamespaced === false),
    kinds: kindsWhere(isNamespaced => isNamespaced !== false),
    accounts: accountsOf(upstream),
    fields: fieldsOf(
      own
        .map(({ manifest }) => manifest)
        .filter(one => served.has(kindOf(one))),
    ),
    unchecked: kindsWhere(isNamespaced => isNamespaced === undefined),
  };
}

async function applicationsOf(options: RecordOptions): Promise<Application[]> {
  const { root, named, clusters } = options;
  const all: Application[] = [];
  for (const cluster of clusters) {
    const on = { [named.name]: true };
    all.push(...(await addonApplications(root, cluster, on)));
  }
  return all;
}

/** Returns the kinds that the API server has; objects of other kinds are not judged. */
async function judge(
  { dryRun }: RecordOptions,
  all: readonly Placed[],
): Promise<Map<string, boolean>> {
  const isKind = ({ kind }: Manifest) => kind === 'CustomResourceDefinition';
  const namespaces = all.flatMap(({ manifest: { metadata }, namespace }) => [
    namespace,
    metadata.namespace ?? namespace,
  ]);
  const own = all.map(({ manifest }) => manifest).filter(isKind);
  await dryRun.create([
    ...[...new Set(namespaces)].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
    ...own,
  ]);
  const served = await dryRun.kinds();
  const judged = all.filter(
    ({ manifest }) => served.has(kindOf(manifest)) && !isKind(manifest),
  );
  await dryRun.judge(
    judged.map(({ manifest, namespace }) =>
      served.get(kindOf(manifest))
        ? { ...manifest, metadata: { namespace, ...manifest.metadata } }
        : manifest,
    ),
  );
  return served;
}

function keysOf({ root, named, source }: RecordOptions): string[] {
  if (source === undefined || !named.addon.chart) {
    return [];
  }
  const keys = addonValues(root, named).flatMap(({ values }) =>
    upstreamKeys(source, values),
  );
  return [...new Set(keys)].sort();
}

function accountsOf(upstream: readonly Placed[]): string[] {
  const accounts = upstream
    .filter(({ manifest }) => manifest.kind === 'ServiceAccount')
    .map(
      ({ manifest: { metadata }, namespace }) =>
        `${metadata.namespace ?? namespace}/${metadata.name}`,
    );
  return [...new Set(accounts)].sort();
}
