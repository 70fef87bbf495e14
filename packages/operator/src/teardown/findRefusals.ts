import { z } from 'zod';
import type { CloudResource, CloudState } from './CloudState.ts';
import type { ClusterView } from './ClusterView.ts';
import type { ClusterName } from './KubernetesCluster.ts';
import { textOf, valuesOf } from './attributes.ts';

/** Statements with which Terraform denies deletions while `is_protected` is true. */
const PROTECTIONS = ['DenyDeletion', 'NoDestruction'];

const Tagged = z.object({ tags_all: z.object({ environment: z.string() }) });
const Policy = z.object({
  Statement: z.array(z.looseObject({ Sid: z.string().optional() })),
});

/** Returns why Terraform's part of a teardown must not start, each with the remedy. */
export function findStateRefusals(
  cluster: string,
  state: CloudState,
): string[] {
  const found = new Set(
    [
      state.facts?.cluster ?? [],
      state.resources.map(
        one => valuesOf(one, Tagged)?.tags_all.environment ?? [],
      ),
    ].flat(2),
  );
  const folder = `terraform/envs/${cluster}`;
  if (found.size === 0) {
    return [
      `the state of ${folder} has neither the output facts nor a tag environment: it may be of another environment; check the backend of terraform init`,
    ];
  }
  const others = [...found].filter(name => name !== cluster);
  if (others.length > 0) {
    return [
      `the state of ${folder} is of ${others.join(', ')}: run terraform init -reconfigure with the bucket of ${cluster}`,
    ];
  }
  const locked = state.resources.filter(isProtecting);
  return locked.length === 0
    ? []
    : [
        `deletion is denied by ${locked.map(({ address }) => address).join(', ')}: apply is_protected = false in ${folder} first`,
      ];
}

/** See {@link findClusterRefusals}. */
export interface ClusterIdentity {
  view: ClusterView;
  names: readonly ClusterName[];
  /** See `KubernetesCluster.hosts`. */
  hosts: readonly string[];
}

/** Returns why the cluster of KUBECONFIG must not be taken down, each with the remedy. */
export function findClusterRefusals(
  cluster: string,
  state: CloudState,
  { view, names, hosts }: ClusterIdentity,
): string[] {
  const refusals: string[] = [];
  const all = [...names, ...foundedNames(view)];
  if (all.length === 0) {
    refusals.push(
      'nothing in the cluster of KUBECONFIG says its name (set cluster, cluster secret of Argo CD): use the context of a cluster that npm run found has founded',
    );
  }
  for (const { name, source } of all) {
    if (name !== cluster) {
      refusals.push(
        `KUBECONFIG leads to ${name} by ${source}, not to ${cluster}: change the context`,
      );
    }
  }
  for (const eks of state.resources.filter(isEks)) {
    const endpoint = hostOf(textOf(eks, 'endpoint'));
    if (!hosts.includes(endpoint)) {
      refusals.push(
        `KUBECONFIG leads to ${hosts.join(', ')}, not to ${endpoint}, the endpoint in Terraform’s state: change the context; with port forwarding set tls-server-name`,
      );
    }
  }
  if (!view.isArgocdRunning) {
    refusals.push(
      'no replica of argocd-application-controller is ready, so applications would never be deleted: repair Argo CD first',
    );
  }
  return refusals;
}

/** Returns why the cluster’s part of a teardown must not be left out. */
export function findOmissionRefusals(state: CloudState): string[] {
  return state.resources
    .filter(isEks)
    .map(
      ({ address }) =>
        `the state still has the cluster ${address}: run without --without-cluster`,
    );
}

function foundedNames(view: ClusterView): ClusterName[] {
  return view.sets
    .filter(({ name }) => name === 'cluster')
    .flatMap(({ paths }) => paths)
    .flatMap(path => /^gitops\/clusters\/(.+)\.yaml$/.exec(path)?.[1] ?? [])
    .map(name => ({ name, source: 'the set cluster' }));
}

function isEks({ type }: CloudResource): boolean {
  return type === 'aws_eks_cluster';
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}

function isProtecting(resource: CloudResource): boolean {
  const text = textOf(resource, 'policy');
  if (!text.includes('"Deny"')) {
    return false;
  }
  return Policy.parse(JSON.parse(text)).Statement.some(({ Sid = '' }) =>
    PROTECTIONS.includes(Sid),
  );
}
