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
  'team-other',
] as const;

const APPLICATION_ACTIONS = [
  'get',
  'sync',
  'action/argoproj.io/Rollout/abort',
  'action/apps/Deployment/restart',
  'create',
  'update',
  'override',
  'delete',
];
const APPLICATIONS = [
  'shop/products-dev',
  'shop/products-staging',
  'shop/products-production',
  'shop/products-production-secrets',
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
    ...ask('applications', object, APPLICATION_ACTIONS),
    ...ask('logs', object, ['get']),
    ...ask('exec', object, ['create']),
  ]),
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
