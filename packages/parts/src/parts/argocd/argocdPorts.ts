/** Argo CD's processes, each after what it needs. */
export const ARGOCD_PARTS = [
  'argocd-redis',
  'argocd-repo-server',
  'argocd-application-controller',
  'argocd-applicationset-controller',
  'argocd-server',
  'argocd-follow',
] as const;
/** See {@link ARGOCD_PARTS}. */
export type ArgocdPart = (typeof ARGOCD_PARTS)[number];

/** What Argo CD listens on. */
export type ArgocdPortName =
  | Exclude<ArgocdPart, 'argocd-follow'>
  | 'argocd-repo-server-metrics'
  | 'argocd-applicationset-controller-metrics'
  | 'argocd-applicationset-controller-webhook'
  | 'argocd-server-metrics';

/** The ports of Argo CD. */
export function argocdPorts(offset: number): Record<ArgocdPortName, number> {
  return {
    'argocd-server': 8190 + offset,
    'argocd-server-metrics': 8191 + offset,
    'argocd-repo-server': 8192 + offset,
    'argocd-repo-server-metrics': 8193 + offset,
    'argocd-application-controller': 8194 + offset,
    'argocd-applicationset-controller': 8195 + offset,
    'argocd-applicationset-controller-metrics': 8196 + offset,
    'argocd-applicationset-controller-webhook': 8197 + offset,
    'argocd-redis': 8198 + offset,
  };
}
