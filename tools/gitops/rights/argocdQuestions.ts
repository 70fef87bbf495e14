/** A right in Argo CD. */
export interface ArgocdQuestion {
  resource: string;
  action: string;
  object: string;
}

/** Groups and accounts: a column of the matrix each. */
export const ARGOCD_SUBJECTS = [
  'team-shop',
  'team-platform',
  'portal',
  'portal-backend',
] as const;

/** A team without a system. */
export const OTHER_ARGOCD_SUBJECT = 'team-other';

const ACTIONS = [
  'get',
  'sync',
  'action/argoproj.io/Rollout/abort',
  'action/apps/Deployment/restart',
  'delete',
];
const APPLICATIONS = [
  'shop/products-dev',
  'shop/products-staging',
  'shop/products-production',
  'portal/portal-production',
  'bootstrap/bootstrap',
];

const ask = (
  resource: string,
  object: string,
  actions: readonly string[],
): ArgocdQuestion[] => actions.map(action => ({ resource, action, object }));

/** Every row of the matrix. */
export const ARGOCD_QUESTIONS: readonly ArgocdQuestion[] = [
  ...APPLICATIONS.flatMap(object => [
    ...ask('applications', object, ACTIONS),
    ...ask('logs', object, ['get']),
    ...ask('exec', object, ['create']),
  ]),
  ...ask('applications', 'shop/products-production', [
    'create',
    'update',
    'override',
  ]),
  ...ask('applications', 'shop/products-production-secrets', ['sync']),
  ...ask('applicationsets', 'shop/services-production', ['get', 'delete']),
  ...ask('projects', 'shop', ['get', 'update']),
  ...ask('accounts', 'portal', ['update']),
  ...ask('accounts', 'admin', ['update']),
  ...ask('clusters', 'https://kubernetes.default.svc', ['get', 'update']),
  ...ask('repositories', 'https://git.comptoir.example/comptoir.git', [
    'get',
    'create',
  ]),
];
