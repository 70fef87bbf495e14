import type {
  ClusterStatus,
  EnvironmentStatus,
} from '@comptoir/plugin-live-status-common';
import { healthyEnvironment } from '@comptoir/plugin-live-status-react/testUtils';

/** Environments of one application, and the clusters that they run on. */
export interface Sample {
  title: string;
  environments: EnvironmentStatus[];
  clusters?: ClusterStatus[];
}

type Parts = Pick<EnvironmentStatus, 'delivery' | 'pods' | 'backup'>;
type Changes = { [part in keyof Parts]?: Partial<Parts[part]> };

const ago = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const HISTORY = [3, 2, 1].map(id => ({
  id,
  revision: `${id}f0c6e1d2b7a49f3885e0d4c1b2a39685f7e6d5c`,
  deployedAt: ago((4 - id) * 400),
  initiatedBy: id === 2 ? 'admin' : undefined,
}));

function environment(name: string, changes: Changes = {}): EnvironmentStatus {
  const healthy = healthyEnvironment('products', name, new Date(ago(95)));
  return {
    ...healthy,
    delivery: { ...healthy.delivery, history: HISTORY, ...changes.delivery },
    pods: { ...healthy.pods, simulated: true, ...changes.pods },
    backup: { ...healthy.backup, ...changes.backup },
  };
}

/** An environment without the application. */
function notDeployed(name: string): EnvironmentStatus {
  return {
    ...environment(name, { delivery: { application: undefined } }),
    namespace: undefined,
  };
}

const [backup] = environment('dev').backup.backups;

const UNPROTECTED: Changes['backup'] = {
  state: 'unprotected',
  reason: 'No schedule includes namespace shop-dev',
  schedules: [],
  backups: [],
};

const drift = environment('dev', {
  delivery: {
    sync: 'OutOfSync',
    differences: ['Rollout/products', 'Service/products', 'ConfigMap/products'],
  },
  backup: UNPROTECTED,
});

const degraded = environment('staging', {
  delivery: {
    health: 'Degraded',
    reasons: [
      'Rollout/products: ProgressDeadlineExceeded: ReplicaSet "products-6d5c9f8b7" has timed out progressing',
    ],
  },
  pods: {
    ready: 0,
    restarts: 4,
    problems: [
      'ImagePullBackOff: Back-off pulling image "registry.comptoir.example/products@sha256:9c4f2a9c4f2a9c4f2a9c4f2a9c4f2a9c4f2a9c4f2a9c4f2a9c4f2a9c4f2a9c4f": not found: the manifest does not exist in the registry',
    ],
    rollout: { phase: 'Degraded', step: 0, steps: 6 },
  },
  backup: {
    state: 'failed',
    reason: 'shop-daily-20261130020000 failed in part: 1 error',
    backups: [
      {
        ...backup,
        phase: 'PartiallyFailed',
        errors: 1,
        reason: 'volume pvc-1 was not found',
      },
      { ...backup, name: 'shop-daily-20261129020000', warnings: 2 },
    ],
  },
});

const canary = environment('production', {
  delivery: { health: 'Suspended' },
  pods: {
    ready: 3,
    wanted: 3,
    rollout: { phase: 'Paused', message: 'CanaryPauseStep', step: 1, steps: 6 },
  },
  backup: {
    state: 'in-progress',
    reason: 'The first backup runs since 2 minutes',
    backups: [
      {
        ...backup,
        phase: 'InProgress',
        startedAt: ago(2),
        completedAt: undefined,
        expiresAt: undefined,
      },
    ],
  },
});

const NO_DATA = {
  source: { state: 'unknown', reason: 'connection refused' },
} as const;

const REFUSED: EnvironmentStatus['updateProblem'] = {
  scope: 'environment',
  reportedBy: 'ApplicationSet/services-staging',
  reason:
    'error generating application from params: gitops/apps/products/releases/staging.yaml: image is missing',
  file: 'gitops/apps/products/releases/staging.yaml',
  key: 'image',
  since: ago(6),
  remedy:
    'Correct image in gitops/apps/products/releases/staging.yaml, or revert the commit that changed it',
};

/** One sample for every state that the cards draw. */
export const samples: Sample[] = [
  {
    title: 'Healthy',
    environments: [
      environment('dev'),
      environment('staging'),
      notDeployed('production'),
    ],
  },
  {
    title: 'Drift, failure, and a canary',
    environments: [drift, degraded, canary],
  },
  {
    title: 'A release that does not parse',
    environments: [
      environment('dev'),
      { ...environment('staging'), updateProblem: REFUSED },
    ],
  },
  {
    title: 'Argo CD stopped',
    environments: [
      environment('dev', {
        delivery: {
          source: {
            state: 'unknown',
            reason: 'Argo CD does not respond: connection refused',
            asOf: ago(4),
          },
        },
        backup: {
          source: {
            state: 'unknown',
            reason: 'Velero does not respond',
            asOf: ago(4),
          },
        },
      }),
    ],
  },
  {
    title: 'A platform that is being built, and an older cluster',
    environments: [
      environment('dev', { delivery: NO_DATA, pods: NO_DATA, backup: NO_DATA }),
      { ...environment('production'), cluster: 'production' },
    ],
    clusters: [
      {
        name: 'local',
        environments: ['dev', 'staging'],
        state: 'connecting',
        reason: 'the platform is being built: kube 1.36.1 (3 of 9)',
        remedy:
          'Wait until it is built: the first start takes about ten minutes.',
        since: ago(3),
        argocd: { state: 'unknown', reason: 'connection refused' },
      },
      {
        name: 'production',
        environments: ['production'],
        state: 'connected',
        since: ago(300),
        argocd: { state: 'current' },
      },
    ],
  },
];
