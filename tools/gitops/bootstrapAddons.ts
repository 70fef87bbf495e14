import { format } from 'prettier';
import { stringify } from 'yaml';
import { addonNamespaces } from '@comptoir/gitops/Addon';
import { readAddons, type NamedAddon } from '@comptoir/gitops/readAddons';

/** The add-ons as the bootstrap chart reads them, relative to the root. */
export const BOOTSTRAP_ADDONS = 'gitops/bootstrap/addons.yaml';

const HEAD =
  '# Generated from gitops/addons by `yarn workspace @comptoir/tools golden:charts`; do not edit.\n';

/**
 * Renders the add-ons for the bootstrap chart, which cannot read files outside of its folder.
 *
 * @throws GitopsFileError when a declaration or record is invalid
 */
export async function bootstrapAddons(root: string): Promise<string> {
  const addons = await readAddons(root);
  const byName = Object.fromEntries(
    addons.map(one => [one.name, forChart(one)]),
  );
  return format(HEAD + stringify(byName), {
    parser: 'yaml',
    singleQuote: true,
  });
}

function forChart({ name, addon, record }: NamedAddon) {
  const { description, chart, kustomize, manifests } = addon;
  return {
    description,
    chart,
    kustomize,
    manifests: manifests && {
      path: manifests.path ?? `gitops/addons/${name}/manifests`,
      values: manifests.values,
    },
    namespace: addon.namespace,
    perEnvironment: addon.perEnvironment || undefined,
    podSecurity: addon.podSecurity,
    quota: addon.quota,
    ingress: addon.ingress,
    destinations: addonNamespaces(addon),
    clusterKinds: (record?.clusterKinds ?? []).map(toKind),
    kinds: (record?.kinds ?? []).map(toKind),
  };
}

function toKind(name: string) {
  const [group = '', kind = ''] = name.split('/');
  return { group, kind };
}
