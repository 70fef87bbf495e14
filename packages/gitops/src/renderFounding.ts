import { renderBootstrap, type BootstrapOptions } from './renderBootstrap.ts';

/**
 * The field manager with which Argo CD syncs. Founding applies with it, so that a later commit
 * removes a field that founding wrote.
 */
export const ARGOCD_MANAGER = 'argocd-controller';

const TEMPLATES = ['argocd-settings', 'project', 'cluster'] as const;

/** Without data: server-side apply then keeps what Argo CD and its operators wrote. */
const SECRET = `---
apiVersion: v1
kind: Secret
metadata:
  name: argocd-secret
  namespace: argocd
  labels: { app.kubernetes.io/part-of: argocd }
type: Opaque
`;

/**
 * Renders the manifests that found a cluster, to be applied server-side as {@link ARGOCD_MANAGER}:
 * Argo CD's settings and an empty `argocd-secret`, without which Argo CD does not start, the project
 * `bootstrap` and the set `cluster`. With them Argo CD applies `gitops/bootstrap` at the revision of
 * the cluster's file, and all else.
 *
 * @throws GitopsFileError when the cluster's file is missing or invalid
 * @throws CommandError when helm fails
 */
export async function renderFounding(
  options: BootstrapOptions,
): Promise<string> {
  const templates = TEMPLATES.map(name => `templates/${name}.yaml`);
  const rendered = await renderBootstrap({ ...options, templates });
  return `${rendered.trimEnd()}\n${SECRET}`;
}
