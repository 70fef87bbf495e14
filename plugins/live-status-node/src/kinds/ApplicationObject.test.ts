import { applicationKind } from './ApplicationObject';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const kind = applicationKind('argocd');
const parse = (status: object | undefined) =>
  kind.schema.parse({
    metadata: {
      name: 'products-dev',
      namespace: 'argocd',
      creationTimestamp: '2026-11-30T07:00:00Z',
      labels: {
        'app.kubernetes.io/name': 'products',
        'comptoir.dev/environment': 'dev',
      },
    },
    spec: {
      project: 'shop',
      source: { repoURL: 'https://git.example/comptoir.git' },
      destination: { namespace: 'shop-dev' },
    },
    status,
  });

describe('applicationKind', () => {
  it('lists applications that are generated for an environment', () => {
    expect(kind).toMatchObject({
      path: '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications',
      labelSelector: 'app.kubernetes.io/name,comptoir.dev/environment',
    });
  });

  it('reads a healthy application', () => {
    const status = {
      reconciledAt: '2026-11-30T08:00:00Z',
      health: { status: 'Healthy', lastTransitionTime: '2026-11-30T07:30:00Z' },
      sync: { status: 'Synced', revision: COMMIT },
      resources: [
        {
          kind: 'Deployment',
          name: 'products',
          status: 'Synced',
          version: 'v1',
        },
      ],
      operationState: {
        phase: 'Succeeded',
        message: 'successfully synced (all tasks run)',
        startedAt: '2026-11-30T07:29:00Z',
        finishedAt: '2026-11-30T07:30:00Z',
      },
      history: [
        {
          id: 3,
          revision: COMMIT,
          deployedAt: '2026-11-30T07:29:00Z',
          initiatedBy: { automated: true },
        },
        {
          id: 4,
          revision: COMMIT,
          deployedAt: '2026-11-30T07:30:00Z',
          initiatedBy: { username: 'ada' },
        },
      ],
    };
    expect(parse(status)).toEqual({
      key: 'products-dev',
      group: 'dev/products',
      name: 'products-dev',
      namespace: 'shop-dev',
      createdAt: '2026-11-30T07:00:00Z',
      reconciledAt: '2026-11-30T08:00:00Z',
      delivery: {
        sync: 'Synced',
        health: 'Healthy',
        reasons: [],
        revision: COMMIT,
        syncedAt: '2026-11-30T07:30:00Z',
        differences: [],
        history: [
          {
            id: 4,
            revision: COMMIT,
            deployedAt: '2026-11-30T07:30:00Z',
            initiatedBy: 'ada',
          },
          {
            id: 3,
            revision: COMMIT,
            deployedAt: '2026-11-30T07:29:00Z',
            initiatedBy: undefined,
          },
        ],
      },
    });
  });

  it('explains an application that is degraded and differs from Git', () => {
    const status = {
      health: { status: 'Degraded' },
      sync: { status: 'OutOfSync', revisions: [COMMIT] },
      resources: [
        {
          kind: 'Deployment',
          name: 'products',
          status: 'OutOfSync',
          health: {
            status: 'Degraded',
            message: 'exceeded its progress deadline',
          },
        },
        { kind: 'Service', name: 'products', health: { status: 'Missing' } },
        { kind: 'Secret', name: 'products', health: { status: 'Healthy' } },
      ],
      operationState: {
        phase: 'Failed',
        message: 'one or more objects failed to apply',
        startedAt: '2026-11-30T07:29:00Z',
      },
      conditions: [
        { type: 'ComparisonError', message: 'helm template failed' },
      ],
    };
    expect(parse(status).delivery).toMatchObject({
      sync: 'OutOfSync',
      health: 'Degraded',
      revision: COMMIT,
      syncedAt: undefined,
      differences: ['Deployment/products'],
      reasons: [
        'Deployment/products: exceeded its progress deadline',
        'Service/products: Missing',
        'The last sync failed: one or more objects failed to apply',
        'ComparisonError: helm template failed',
      ],
    });
  });

  it('knows nothing of an application without a status', () => {
    expect(parse(undefined)).toMatchObject({
      reconciledAt: undefined,
      delivery: { sync: 'Unknown', health: 'Unknown', history: [] },
    });
  });

  it('returns the newest ten deployments', () => {
    const history = Array.from({ length: 12 }, (_, id) => ({
      id,
      revision: COMMIT,
      deployedAt: '2026-11-30T07:29:00Z',
    }));
    const ids = parse({ history }).delivery.history.map(({ id }) => id);
    expect(ids).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });
});
