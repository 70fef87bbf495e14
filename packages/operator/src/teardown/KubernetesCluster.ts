import { z } from 'zod';
import { ARGOCD, parseClusterView, type ClusterView } from './ClusterView.ts';
import type { Program } from './Program.ts';

/** The ConfigMap that names a cluster whose teardown has begun, when the set that named it is gone. */
export const MARK = 'teardown';

const GATEWAYS = 'gateways.gateway.networking.k8s.io';
const KINDS = [
  'applicationsets.argoproj.io',
  'applications.argoproj.io',
  'services',
  'statefulsets.apps',
  'persistentvolumeclaims',
  'persistentvolumes',
];

const Config = z.object({
  clusters: z
    .array(
      z.object({
        cluster: z.object({
          server: z.string(),
          'tls-server-name': z.string().optional(),
        }),
      }),
    )
    .nullish(),
});
const Secrets = z.object({
  items: z.array(
    z.object({
      metadata: z.object({
        annotations: z.record(z.string(), z.string()).default({}),
      }),
    }),
  ),
});
const Mark = z.object({ data: z.object({ cluster: z.string() }) });

/** A name that a cluster has, and where it was found. */
export interface ClusterName {
  name: string;
  source: string;
}

/** The cluster of the current context of KUBECONFIG. */
export class KubernetesCluster {
  readonly #kubectl: Program;
  #kinds: Promise<string> | undefined;

  constructor(kubectl: Program) {
    this.#kubectl = kubectl;
  }

  /** Runs kubectl. @throws CommandError */
  run(args: readonly string[]): Promise<string> {
    return this.#kubectl(args);
  }

  /**
   * Reads Argo CD's objects, load balancers and volumes.
   *
   * @throws CommandError when the cluster cannot be reached or has no Argo CD
   */
  async read(): Promise<ClusterView> {
    this.#kinds ??= this.#readKinds();
    const kinds = await this.#kinds;
    const all = ['get', kinds, '--all-namespaces', '--output=json'];
    return parseClusterView(await this.run(all));
  }

  /** Host names of the API server: of its address, and of its certificate where that differs. */
  async hosts(): Promise<string[]> {
    const view = ['config', 'view', '--minify', '--output=json'];
    const { clusters } = Config.parse(JSON.parse(await this.run(view)));
    return (clusters ?? []).flatMap(({ cluster }) =>
      [
        new URL(cluster.server).hostname,
        cluster['tls-server-name'] ?? [],
      ].flat(),
    );
  }

  /** Reads the facts in Argo CD's cluster secret, and the mark of an earlier teardown. */
  async names(): Promise<ClusterName[]> {
    const inArgocd = [`--namespace=${ARGOCD}`, '--output=json'];
    const label = '--selector=argocd.argoproj.io/secret-type=cluster';
    const secrets = await this.run(['get', 'secrets', label, ...inArgocd]);
    const facts = Secrets.parse(JSON.parse(secrets)).items.flatMap(
      ({ metadata }) => metadata.annotations['comptoir.dev/cluster'] ?? [],
    );
    const mark = ['get', 'configmap', MARK, '--ignore-not-found', ...inArgocd];
    const text = await this.run(mark);
    const marked =
      text.trim() === '' ? [] : [Mark.parse(JSON.parse(text)).data.cluster];
    return [
      ...facts.map(name => ({ name, source: 'Argo CD’s cluster secret' })),
      ...marked.map(name => ({ name, source: `the ConfigMap ${MARK}` })),
    ];
  }

  /** The kinds to read; a cluster without the Gateway API has no Gateways. */
  async #readKinds(): Promise<string> {
    const find = ['get', 'customresourcedefinition', GATEWAYS];
    const options = ['--ignore-not-found', '--output=name'];
    const found = await this.run([...find, ...options]);
    return [...KINDS, ...(found.trim() === '' ? [] : [GATEWAYS])].join(',');
  }
}
