/** Requests to the portal's proxies, and what must happen to them. */
const ARGOCD = '/api/proxy/argocd/api';
const CLUSTER = '/api/kubernetes/proxy';
export const POD = `${CLUSTER}/api/v1/namespaces/shop-dev/pods/products-1`;
export const LOG = `${POD}/log?container=products`;
export const EVENTS = `${CLUSTER}/api/v1/namespaces/shop-dev/events`;
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'];

/** Requests that the portal's pages send, and what the server behind receives. */
export const FORWARDED = [
  [
    'GET',
    LOG,
    'GET /api/v1/namespaces/shop-dev/pods/products-1/log?container=products',
  ],
  [
    'GET',
    `${LOG}&previous=`,
    'GET /api/v1/namespaces/shop-dev/pods/products-1/log?container=products&previous=',
  ],
  [
    'GET',
    `${EVENTS}?fieldSelector=involvedObject.name=products-1`,
    'GET /api/v1/namespaces/shop-dev/events?fieldSelector=involvedObject.name=products-1',
  ],
  ['HEAD', EVENTS, 'HEAD /api/v1/namespaces/shop-dev/events'],
  [
    'GET',
    `${ARGOCD}/applications?selector=app.kubernetes.io%2Fname%3Dproducts`,
    'GET /argocd/applications?selector=app.kubernetes.io%2Fname%3Dproducts',
  ],
  [
    'GET',
    `${ARGOCD}/applications/products-dev`,
    'GET /argocd/applications/products-dev',
  ],
  [
    'GET',
    `${ARGOCD}/applications/products-dev/revisions/0a1b2c/metadata`,
    'GET /argocd/applications/products-dev/revisions/0a1b2c/metadata',
  ],
] as const;

/** Every other method, on every path that a page requests and on objects. */
export const WRITTEN = [
  LOG,
  EVENTS,
  POD,
  `${CLUSTER}/apis/apps/v1/namespaces/shop-dev/deployments/products`,
  `${CLUSTER}/apis/apps/v1/namespaces/shop-dev/deployments/products/scale`,
  `${ARGOCD}/applications`,
  `${ARGOCD}/applications/products-dev`,
  `${ARGOCD}/applications/products-dev/sync`,
  `${ARGOCD}/applications/products-dev/rollback`,
  `${ARGOCD}/applications/products-dev/resource/actions/v2`,
  `${ARGOCD}/account/password`,
  '/api/proxy/unknown',
  '/api/kubernetes/clusters',
].flatMap(path => WRITES.map(method => [method, path] as const));

/** Requests with a method that reads, and routes that read by another method. */
export const READS: [
  what: string,
  method: string,
  path: string,
  status?: number,
][] = [
  ['secrets', 'GET', `${CLUSTER}/api/v1/namespaces/shop-dev/secrets`],
  [
    'one secret',
    'GET',
    `${CLUSTER}/api/v1/namespaces/shop-dev/secrets/products`,
  ],
  ['config maps', 'GET', `${CLUSTER}/api/v1/configmaps`],
  ['events of every namespace', 'GET', `${CLUSTER}/api/v1/events`],
  ['a pod', 'GET', POD],
  ['exec', 'GET', `${POD}/exec?command=sh&stdin=true`],
  ['attach', 'GET', `${POD}/attach`],
  ['port forwarding', 'GET', `${POD}/portforward`],
  ['the proxy of a pod', 'GET', `${POD}/proxy/`],
  ['the proxy of a pod, below it', 'GET', `${POD}/proxy/log`],
  [
    'the proxy of a service',
    'GET',
    `${CLUSTER}/api/v1/namespaces/shop-dev/services/products/proxy/`,
  ],
  ['the proxy of a node', 'GET', `${CLUSTER}/api/v1/nodes/node-1/proxy/logs/`],
  ['the API server itself', 'GET', `${CLUSTER}/`],
  ['an unlisted parameter', 'GET', `${LOG}&follow=true`],
  ['a parameter of a list', 'GET', `${EVENTS}?watch=true`],
  [
    'any custom resource',
    'POST',
    '/api/kubernetes/resources/custom/query',
    405,
  ],
  ['workloads', 'POST', '/api/kubernetes/resources/workloads/query', 405],
  [
    'an action',
    'POST',
    '/api/kubernetes/.backstage/actions/v1/actions/a/invoke',
    405,
  ],
  [
    'a refresh, which Argo CD writes',
    'GET',
    `${ARGOCD}/applications/products-dev?refresh=hard`,
  ],
  ['an encoded refresh', 'GET', `${ARGOCD}/applications?%72efresh=normal`],
  ['manifests', 'GET', `${ARGOCD}/applications/products-dev/manifests`],
  ['logs from Argo CD', 'GET', `${ARGOCD}/applications/products-dev/logs`],
  ['repositories', 'GET', `${ARGOCD}/repositories`],
  ['clusters of Argo CD', 'GET', `${ARGOCD}/clusters`],
  ['accounts', 'GET', `${ARGOCD}/account`],
  ['another proxy', 'GET', '/api/proxy/other/'],
];

/** Other spellings of paths that are refused or forwarded. */
export const SPELLINGS = [
  ['upper case', `/API/Kubernetes/PROXY/api/v1/namespaces/shop-dev/secrets`],
  ['upper case of a listed path', EVENTS.replace('events', 'EVENTS')],
  ['two slashes', `//api//kubernetes//proxy/api/v1/secrets`],
  ['two slashes within', EVENTS.replace('/events', '//events')],
  ['a slash at the end', `${EVENTS}/`],
  ['an encoded slash', `/api/kubernetes/proxy%2Fapi%2Fv1%2Fsecrets`],
  [
    'an encoded slash in a name',
    `${ARGOCD}/applications/products-dev%2Fmanifests`,
  ],
  [
    'a slash that is encoded twice',
    `/api/kubernetes/proxy/api%252Fv1%252Fsecrets`,
  ],
  ['an encoded letter', `${CLUSTER}/api/v1/namespaces/shop-dev/%65vents`],
  ['an encoded prefix', `/api/%6Bubernetes/proxy/api/v1/secrets`],
  ['a parent folder', `${CLUSTER}/api/v1/namespaces/../secrets`],
  ['an encoded parent folder', `${ARGOCD}/applications/%2e%2e/repositories`],
  ['a parent folder in place of a name', `${ARGOCD}/applications/..`],
  ['a way around', `/api/catalog/..%2fkubernetes/proxy/api/v1/secrets`],
  ['a backslash', `/api/kubernetes\\proxy\\api\\v1\\secrets`],
  ['a path parameter', `${CLUSTER}/api/v1/namespaces/shop-dev;x=1/events`],
  ['a null byte', `${CLUSTER}/api/v1/namespaces/shop-dev%00/events`],
  ['an absolute address', `http://portal.example${EVENTS}`],
] as const;

/** Headers that replace the method or the user. */
export const HEADERS = [
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-HTTP-Method', 'DELETE'],
  ['X-Method-Override', 'DELETE'],
  ['Impersonate-User', 'system:admin'],
  ['Impersonate-Group', 'system:masters'],
] as const;
