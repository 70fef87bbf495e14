import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LOCAL, parseCluster, type Cluster } from './Cluster.ts';
import { GitopsFileError } from './GitopsFileError.ts';
import type { History } from './History.ts';
import { readFiles } from './readFiles.ts';

/** A cluster file that was read. */
export interface NamedCluster extends Cluster {
  name: string;
  path: string;
}

/** The clusters of a checkout, and one line per mistake: file, key and remedy. */
export interface ClusterReport {
  clusters: NamedCluster[];
  mistakes: string[];
}

/**
 * Checks `gitops/clusters`: each file, that no two clusters have one environment, and that pinned
 * revisions are ancestors of HEAD. The cluster of one machine has every environment.
 *
 * @param history without it, revisions are not checked
 */
export async function findClusterMistakes(
  root: string,
  history: History | undefined,
): Promise<ClusterReport> {
  const clusters: NamedCluster[] = [];
  const mistakes: string[] = [];
  for (const { path, text } of await readFiles(
    root,
    'gitops/clusters/*.yaml',
  )) {
    const name = basename(path, '.yaml');
    try {
      clusters.push({ ...parseCluster(text, name), name, path });
    } catch (error) {
      if (!(error instanceof GitopsFileError)) {
        throw error;
      }
      mistakes.push(error.message);
    }
  }
  mistakes.push(...claimedTwice(clusters), ...unknownAddons(root, clusters));
  if (history) {
    for (const cluster of clusters) {
      mistakes.push(...(await revisionMistakes(cluster, history)));
    }
  }
  return { clusters, mistakes };
}

function claimedTwice(clusters: readonly NamedCluster[]): string[] {
  const owners = new Map<string, string>();
  const mistakes: string[] = [];
  for (const { name, path, environments } of clusters) {
    for (const environment of name === LOCAL ? [] : environments) {
      const owner = owners.get(environment);
      if (owner === undefined) {
        owners.set(environment, path);
      } else {
        mistakes.push(
          `${path}: environments names ${environment}, which ${owner} has: remove it from one of them`,
        );
      }
    }
  }
  return mistakes;
}

function unknownAddons(
  root: string,
  clusters: readonly NamedCluster[],
): string[] {
  return clusters.flatMap(({ path, addons }) =>
    Object.keys(addons)
      .filter(addon => !existsSync(join(root, 'gitops/addons', addon)))
      .map(addon => `${path}: addons.${addon} has no folder in gitops/addons`),
  );
}

async function revisionMistakes(
  { path, revision }: NamedCluster,
  history: History,
): Promise<string[]> {
  if (!/^[0-9a-f]{40}$/.test(revision)) {
    return [];
  }
  const at = `${path}: revision ${revision}`;
  if (!(await history.has(revision))) {
    return [`${at} is unknown: name a commit of main`];
  }
  if (!(await history.isAncestor(revision))) {
    return [`${at} is no ancestor of this branch: name a commit of main`];
  }
  const chart = 'gitops/bootstrap/templates/cluster.yaml';
  return (await history.read(revision, chart)) === undefined
    ? [`${at} has no ${chart}: name a later commit`]
    : [];
}
