/** A route of a proxy, or of a plugin that forwards requests to a cluster. */
export interface ProxyRoute {
  /** Path; a segment that starts with `:` stands for one name. */
  path: string;
  methods: readonly string[];
  /** Query parameters that a request may have. */
  query: readonly string[];
}

/** Paths below which only {@link PROXY_ROUTES} are served. */
export const GUARDED_PATHS = ['/api/proxy', '/api/kubernetes'];

const READ = ['GET', 'HEAD'];
const ARGOCD = '/api/proxy/argocd/api/applications';
const NAMESPACE = '/api/kubernetes/proxy/api/v1/namespaces/:namespace';
const PERMISSIONS = '/api/kubernetes/.well-known/backstage/permissions';
const KEYS = '/.backstage/auth/v1/jwks.json';

/**
 * Every route that the Argo CD card and the Kubernetes tab request; none changes
 * anything. Argo CD's parameter `refresh` is missing because it writes to the
 * application.
 */
export const PROXY_ROUTES: readonly ProxyRoute[] = [
  {
    path: ARGOCD,
    methods: READ,
    query: ['selector', 'project', 'appNamespace'],
  },
  { path: `${ARGOCD}/:application`, methods: READ, query: ['appNamespace'] },
  {
    path: `${ARGOCD}/:application/revisions/:revision/metadata`,
    methods: READ,
    query: ['appNamespace'],
  },
  { path: '/api/kubernetes/clusters', methods: READ, query: [] },
  // The request's body contains the entity whose objects are read.
  { path: '/api/kubernetes/services/:entity', methods: ['POST'], query: [] },
  { path: `${NAMESPACE}/events`, methods: READ, query: ['fieldSelector'] },
  {
    path: `${NAMESPACE}/pods/:pod/log`,
    methods: READ,
    query: ['container', 'previous'],
  },
  // Other plugins verify tokens of these plugins with their public keys.
  { path: `/api/proxy${KEYS}`, methods: READ, query: [] },
  { path: `/api/kubernetes${KEYS}`, methods: READ, query: [] },
  // The permission backend requests these.
  { path: `${PERMISSIONS}/metadata`, methods: READ, query: [] },
  { path: `${PERMISSIONS}/apply-conditions`, methods: ['POST'], query: [] },
];
