/** A request that would change something if a proxy forwarded it. */
export interface Write {
  method: string;
  /** Path and query at the portal. */
  path: string;
  body?: object;
}

const POD = '/api/v1/namespaces/shop-dev/pods/any';
const DEPLOYMENT = '/apis/apps/v1/namespaces/shop-dev/deployments/products';
const KUBERNETES = '/api/kubernetes/proxy';
const ARGOCD = '/api/proxy/argocd/api/applications';

/** Requests through the proxies of the portal that must not reach their target. */
export const WRITES: readonly Write[] = [
  { method: 'POST', path: `${ARGOCD}/products-dev/sync`, body: {} },
  { method: 'POST', path: `${ARGOCD}/products-dev/rollback`, body: { id: 0 } },
  { method: 'POST', path: ARGOCD, body: { metadata: { name: 'mine' } } },
  { method: 'PATCH', path: `${ARGOCD}/products-dev`, body: {} },
  { method: 'PUT', path: `${ARGOCD}/products-dev`, body: {} },
  { method: 'DELETE', path: `${ARGOCD}/products-dev?cascade=true` },
  { method: 'DELETE', path: `${KUBERNETES}${DEPLOYMENT}` },
  {
    method: 'PATCH',
    path: `${KUBERNETES}${DEPLOYMENT}/scale`,
    body: { spec: { replicas: 0 } },
  },
  { method: 'PUT', path: `${KUBERNETES}${DEPLOYMENT}`, body: {} },
  {
    method: 'POST',
    path: `${KUBERNETES}/api/v1/namespaces/shop-dev/pods`,
    body: { metadata: { name: 'mine' } },
  },
  { method: 'DELETE', path: `${KUBERNETES}/api/v1/namespaces/shop-dev/pods` },
  { method: 'GET', path: `${KUBERNETES}${POD}/exec?command=sh&stdin=true` },
  { method: 'POST', path: `${KUBERNETES}${POD}/exec?command=sh` },
  { method: 'POST', path: `${KUBERNETES}${POD}/eviction`, body: {} },
  { method: 'GET', path: `${KUBERNETES}${POD}/proxy/` },
  { method: 'GET', path: `${KUBERNETES}${POD}/portforward` },
  { method: 'GET', path: `${KUBERNETES}/api/v1/namespaces/argocd/secrets` },
  {
    method: 'POST',
    path: `${KUBERNETES}/apis/velero.io/v1/namespaces/velero/backups`,
    body: { metadata: { name: 'mine' } },
  },
  {
    method: 'DELETE',
    path: `${KUBERNETES}/apis/velero.io/v1/namespaces/velero/backups/any`,
  },
  {
    method: 'DELETE',
    path: `${KUBERNETES}/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/products-dev`,
  },
];
