/**
 * Rights in Argo CD of people who sign in by the identity provider: their group, resource, action,
 * object, and the expected answer of `argocd account can-i`.
 */
export const ARGOCD_RIGHTS = [
  ['team-shop', 'applications', 'get', 'shop/products-production', 'yes'],
  ['team-shop', 'applications', 'get', 'portal/portal-production', 'no'],
  ['team-shop', 'logs', 'get', 'shop/products-production', 'yes'],
  ['team-shop', 'logs', 'get', 'portal/portal-production', 'no'],
  ['team-shop', 'applications', 'sync', 'shop/products-production', 'no'],
  ['team-shop', 'applications', 'delete', 'shop/products-production', 'no'],
  ['team-shop', 'applications', 'override', 'shop/products-production', 'no'],
  ['team-shop', 'applications', 'update', 'shop/products-production', 'no'],
  ['team-shop', 'exec', 'create', 'shop/products-production', 'no'],
  ['team-shop', 'accounts', 'update', 'portal', 'no'],
  ['team-platform', 'applications', 'sync', 'shop/products-production', 'yes'],
  ['team-platform', 'logs', 'get', 'shop/products-production', 'yes'],
  ['team-platform', 'applications', 'delete', 'shop/products-production', 'no'],
  ['team-platform', 'accounts', 'update', 'portal', 'yes'],
  ['team-platform', 'accounts', 'update', 'admin', 'no'],
  ['team-other', 'applications', 'get', 'shop/products-production', 'no'],
  ['team-other', 'logs', 'get', 'shop/products-production', 'no'],
] as const;

/** Actions on the rollout of `products` in production: group, action, kind, and the status of the response. */
export const ARGOCD_ACTIONS = [
  ['team-shop', 'pause', 'Rollout', 200],
  ['team-shop', 'resume', 'Rollout', 200],
  ['team-shop', 'abort', 'Rollout', 200],
  ['team-shop', 'promote-full', 'Rollout', 200],
  ['team-shop', 'restart', 'Deployment', 403],
  ['team-platform', 'abort', 'Rollout', 200],
  ['team-other', 'abort', 'Rollout', 403],
] as const;
