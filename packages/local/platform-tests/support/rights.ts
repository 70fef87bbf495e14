/** The service account that the portal runs as. */
const PORTAL = 'portal-production:portal';

/** Rights in `gitops/bootstrap`: group or service account, verb, kind, namespace, and the expected answer. */
export const RIGHTS = [
  ['team-shop', 'create', 'deployments', 'shop-dev', 'yes'],
  ['team-shop', 'get', 'secrets', 'shop-dev', 'yes'],
  ['team-shop', 'get', 'pods', 'shop-staging', 'yes'],
  ['team-shop', 'delete', 'pods', 'shop-staging', 'no'],
  ['team-shop', 'get', 'secrets', 'shop-production', 'no'],
  ['team-shop', 'get', 'pods', 'portal-dev', 'no'],
  ['team-shop', 'get', 'nodes', 'default', 'no'],
  ['team-platform', 'create', 'deployments', 'portal-dev', 'yes'],
  ['team-platform', 'delete', 'pods', 'shop-production', 'yes'],
  ['team-platform', 'create', 'clusterroles', 'default', 'no'],
  ['team-other', 'get', 'pods', 'shop-dev', 'no'],
  ['team-shop', 'get', 'rollouts.argoproj.io', 'shop-staging', 'yes'],
  ['team-shop', 'patch', 'rollouts.argoproj.io', 'shop-staging', 'no'],
  [PORTAL, 'list', 'pods', 'shop-production', 'yes'],
  [PORTAL, 'get', 'pods/log', 'shop-dev', 'yes'],
  [PORTAL, 'watch', 'rollouts.argoproj.io', 'shop-staging', 'yes'],
  [PORTAL, 'get', 'secrets', 'portal-production', 'no'],
  [PORTAL, 'delete', 'pods', 'shop-dev', 'no'],
  [PORTAL, 'create', 'pods/exec', 'shop-dev', 'no'],
  [PORTAL, 'patch', 'deployments', 'portal-dev', 'no'],
  [PORTAL, 'get', 'pods', 'argocd', 'no'],
  ['portal-dev:portal', 'get', 'pods', 'shop-dev', 'no'],
] as const;
