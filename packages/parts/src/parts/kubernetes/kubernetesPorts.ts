/** The control plane's processes, each after what it needs. */
export const KUBERNETES_PARTS = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kwok',
] as const;
/** See {@link KUBERNETES_PARTS}. */
export type KubernetesPart = (typeof KUBERNETES_PARTS)[number];

/** What a control plane listens on. */
export type KubernetesPortName = KubernetesPart | 'etcd-peer';

/** The ports of the control plane. */
export function kubernetesPorts(
  offset: number,
): Record<KubernetesPortName, number> {
  return {
    etcd: 2399 + offset,
    'etcd-peer': 2400 + offset,
    'kube-apiserver': 6553 + offset,
    'kube-controller-manager': 10_267 + offset,
    'kube-scheduler': 10_269 + offset,
    kwok: 10_257 + offset,
  };
}
