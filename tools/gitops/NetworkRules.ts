import { z } from 'zod';
import type { Rendered } from './Rendered.ts';

const Labels = z.record(z.string(), z.string());
const NAMESPACE = 'kubernetes.io/metadata.name';
const Selector = z.object({
  matchLabels: Labels.default({}),
  matchExpressions: z
    .array(
      z.object({
        key: z.literal(NAMESPACE),
        operator: z.literal('In'),
        values: z.array(z.string()),
      }),
    )
    .default([]),
});
const Peer = z.strictObject({
  namespaceSelector: Selector.optional(),
  podSelector: z.object({ matchLabels: Labels }).optional(),
  ipBlock: z
    .object({ cidr: z.string(), except: z.array(z.string()).default([]) })
    .optional(),
});
type Peer = z.infer<typeof Peer>;
const Ports = z.array(z.object({ port: z.int(), protocol: z.string() }));
const Policy = z.looseObject({
  spec: z.object({
    podSelector: z.object({ matchLabels: Labels }),
    policyTypes: z.array(z.string()),
    ingress: z.array(z.object({ from: z.array(Peer), ports: Ports })),
    egress: z.array(z.object({ to: z.array(Peer), ports: Ports })),
  }),
});

/** A pod as network policies see it. */
export interface NetworkPod {
  namespace: string;
  labels: Readonly<Record<string, string>>;
}

/** The NetworkPolicy of a service as rendered. */
export class NetworkRules {
  readonly spec: z.infer<typeof Policy>['spec'];

  constructor(rendered: Rendered, service: string) {
    this.spec = rendered.one('NetworkPolicy', service, Policy).spec;
  }

  /** Whether a pod may call the service at a TCP port. */
  admits(pod: NetworkPod, port: number): boolean {
    return this.spec.ingress.some(
      ({ from, ports }) =>
        has(ports, port) && from.some(peer => selects(peer, pod)),
    );
  }

  /** Whether the service may call a pod at a TCP port. */
  reaches(pod: NetworkPod, port: number): boolean {
    return this.spec.egress.some(
      ({ to, ports }) =>
        has(ports, port) && to.some(peer => selects(peer, pod)),
    );
  }

  /** The ranges of addresses that the service may call, with their exceptions and ports. */
  get ranges() {
    return this.spec.egress.flatMap(({ to, ports }) =>
      to.flatMap(({ ipBlock }) =>
        ipBlock ? [{ ...ipBlock, ports: ports.map(({ port }) => port) }] : [],
      ),
    );
  }
}

function has(ports: z.infer<typeof Ports>, port: number): boolean {
  return ports.some(one => one.port === port && one.protocol === 'TCP');
}

function selects(peer: Peer, { namespace, labels }: NetworkPod): boolean {
  const { namespaceSelector, podSelector } = peer;
  if (!namespaceSelector) {
    return false;
  }
  const isNamespace =
    matches(namespaceSelector.matchLabels, { [NAMESPACE]: namespace }) &&
    namespaceSelector.matchExpressions.every(({ values }) =>
      values.includes(namespace),
    );
  return isNamespace && matches(podSelector?.matchLabels ?? {}, labels);
}

function matches(
  wanted: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}
