import { z } from 'zod';

/** The cluster of `KUBECONFIG`, which the portal shows instead of the local one. */
export const OwnCluster = z.object({
  /** Absolute path. */
  kubeconfig: z.string(),
  /** The current context. */
  context: z.string(),
  /** The URL of its API server. */
  server: z.string(),
  /** The URL of its Argo CD; null without `ARGOCD_URL`. */
  argocd: z.string().nullable(),
});
/** See the schema of the same name. */
export type OwnCluster = z.infer<typeof OwnCluster>;

/** Describes which cluster the portal shows, in one line. */
export function describeOwnCluster(cluster: OwnCluster): string {
  const { kubeconfig, context, server, argocd } = cluster;
  const delivery =
    argocd === null ? 'no Argo CD (ARGOCD_URL is not set)' : argocd;
  return `the portal shows the cluster of KUBECONFIG=${kubeconfig} instead of the local one: context ${context}, ${server}, ${delivery}`;
}
