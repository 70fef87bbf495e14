import type { DeliveryCell } from '@comptoir/plugin-delivery-common';
import { ago, DAY, healthyCell, imageOf, MINUTE } from './samples';

const { delivery, pods } = healthyCell('dev');

/** A cell of each state. */
export const CELLS = {
  drift: {
    delivery: {
      ...delivery,
      sync: 'OutOfSync',
      differences: ['Deployment/products'],
      reasons: ['1 object differs from Git'],
    },
  },
  blocked: {
    updateProblem: {
      scope: 'environment',
      reportedBy: 'ApplicationSet/services-staging',
      reason:
        'error generating application from params: gitops/apps/orders/releases/staging.yaml: image is missing',
      file: 'gitops/apps/orders/releases/staging.yaml',
      key: 'image',
      since: ago(6 * MINUTE),
      remedy:
        'Correct image in gitops/apps/orders/releases/staging.yaml, or revert the commit that changed it',
    },
  },
  canary: {
    delivery: { ...delivery, health: 'Suspended' },
    pods: {
      ...pods,
      rollout: {
        phase: 'Paused',
        step: 1,
        steps: 6,
        message: 'CanaryPauseStep',
      },
    },
    running: [imageOf('1.3.2', 'b'), imageOf('1.4.0', 'a')].map(image => ({
      ...image,
      reference: `registry.comptoir.example/products@${image.digest}`,
    })),
  },
  degraded: {
    delivery: { ...delivery, health: 'Degraded' },
    pods: {
      ...pods,
      ready: 0,
      problems: [
        'ImagePullBackOff: Back-off pulling image "registry.comptoir.example/products": not found: the manifest does not exist in the registry',
        '1 of 2 pods do not exist',
      ],
    },
  },
  unknown: {
    delivery: {
      ...delivery,
      source: {
        state: 'unknown',
        reason: 'Argo CD does not respond: connection refused',
        asOf: ago(4 * MINUTE),
      },
    },
  },
  invalid: {
    release: {
      state: 'invalid',
      path: 'gitops/apps/products/releases/staging.yaml',
      mistakes: ['image.digest must be a digest', 'revision is missing'],
      changed: {
        id: 'e'.repeat(40),
        title: 'products: try latest',
        author: 'Théo Lambert',
        at: ago(20 * MINUTE),
      },
    },
  },
  behind: {
    lag: {
      state: 'behind',
      environment: 'dev',
      commits: 3,
      ahead: 0,
      milliseconds: 2 * DAY,
    },
    changeRequests: [
      { id: '7', title: 'products: promote to staging', state: 'open' },
    ],
  },
  absent: {
    release: {
      state: 'absent',
      path: 'gitops/apps/products/releases/production.yaml',
    },
    running: [],
    delivery: {
      ...delivery,
      application: undefined,
      sync: 'Unknown',
      health: 'Unknown',
    },
    pods: { ...pods, ready: 0, wanted: 0 },
    lag: undefined,
  },
} satisfies Record<string, Partial<DeliveryCell>>;
