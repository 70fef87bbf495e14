import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROOFS } from '@comptoir/gitops/Addon';
import { LOCAL, parseCluster } from '@comptoir/gitops/Cluster';
import { readAddons, type NamedAddon } from '@comptoir/gitops/readAddons';
import { markdownTable } from './markdownTable.ts';

/** The table of one add-on's README: its source, namespace, clusters and proof. */
export async function addonTable(root: string, name: string): Promise<string> {
  const found = (await readAddons(root)).find(one => one.name === name);
  if (!found) {
    throw new Error(`gitops/addons has no ${name}`);
  }
  const { addon } = found;
  const security = addon.podSecurity ?? 'exists already';
  return markdownTable(
    ['fact', 'value'],
    [
      ['source', sourceOf(found)],
      ['namespace', `\`${namespaceOf(found)}\`, ${security}`],
      ...(addon.podSecurityReason
        ? [['not restricted because', addon.podSecurityReason]]
        : []),
      ['on', clustersOf(root, name)],
      ['proof', `**${addon.proof.class}**: ${addon.proof.reason}`],
    ],
  );
}

/** The table of all add-ons. */
export async function addonsTable(root: string): Promise<string> {
  const addons = await readAddons(root);
  return markdownTable(
    ['add-on', 'does', 'source', 'on', 'proof'],
    addons.map(one => [
      `[${one.name}](../gitops/addons/${one.name}/README.md)`,
      one.addon.description,
      sourceOf(one),
      clustersOf(root, one.name),
      one.addon.proof.class,
    ]),
  );
}

/** The number of add-ons in each class of proof. */
export async function proofTable(root: string): Promise<string> {
  const addons = await readAddons(root);
  return markdownTable(
    ['class', 'add-ons'],
    PROOFS.map(proof => [
      proof,
      String(addons.filter(({ addon }) => addon.proof.class === proof).length),
    ]),
  );
}

function sourceOf({ addon }: NamedAddon): string {
  const { chart, kustomize } = addon;
  const source = chart
    ? `chart \`${chart.name}\` ${chart.version}`
    : kustomize &&
      `\`${new URL(kustomize.repository).pathname.slice(1)}\` ${kustomize.version}`;
  return source ?? 'our own manifests';
}

function namespaceOf({ addon }: NamedAddon): string {
  return `${addon.namespace}${addon.perEnvironment ? '-<environment>' : ''}`;
}

function clustersOf(root: string, name: string): string {
  const on = globSync('gitops/clusters/*.yaml', { cwd: root })
    .map(file => basename(file, '.yaml'))
    .filter(cluster => cluster !== LOCAL && isOn(root, cluster, name))
    .sort();
  return on.length === 0 ? 'no cluster' : on.join(', ');
}

function isOn(root: string, cluster: string, name: string): boolean {
  const file = join(root, `gitops/clusters/${cluster}.yaml`);
  return (
    parseCluster(readFileSync(file, 'utf8'), cluster).addons[name] ?? false
  );
}
