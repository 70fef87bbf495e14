import type {
  DeliveryCell,
  DeliveryMatrix,
  DeliveryRow,
  Image,
} from '@comptoir/plugin-delivery-common';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Returns a time before now, ISO 8601. */
export const ago = (milliseconds: number) =>
  new Date(Date.now() - milliseconds).toISOString();

/** Returns an image; `digit` fills its digest and its commit. */
export function imageOf(version: string, digit: string): Image {
  return {
    version,
    digest: `sha256:${digit.repeat(64)}`,
    commit: digit.repeat(40),
    builtAt: ago(3 * DAY),
  };
}

/** Returns a service that is healthy in an environment, and runs its release. */
export function healthyCell(
  environment: string,
  change: Partial<DeliveryCell> = {},
): DeliveryCell {
  const image = imageOf('1.4.0', 'a');
  return {
    environment,
    cluster: 'local',
    release: {
      state: 'released',
      path: `gitops/apps/products/releases/${environment}.yaml`,
      image,
      changed: {
        id: 'c'.repeat(40),
        title: 'products: release 1.4.0',
        author: 'Marina Costa',
        at: ago(3 * 60 * MINUTE),
      },
    },
    running: [
      {
        ...image,
        reference: `registry.comptoir.example/products@${image.digest}`,
      },
    ],
    delivery: {
      source: { state: 'current' },
      application: `products-${environment}`,
      sync: 'Synced',
      health: 'Healthy',
      reasons: [],
      differences: [],
    },
    pods: {
      source: { state: 'current' },
      ready: 2,
      wanted: 2,
      restarts: 0,
      simulated: false,
      problems: [],
    },
    ...(environment !== 'dev' && {
      lag: {
        state: 'same',
        environment: environment === 'staging' ? 'dev' : 'staging',
      },
    }),
    changeRequests: [],
    ...change,
  };
}

/** Returns a service that is healthy everywhere, with changed cells. */
export function rowOf(
  service: string,
  changes: Record<string, Partial<DeliveryCell>> = {},
  change: Partial<DeliveryRow> = {},
): DeliveryRow {
  return {
    service,
    component: `component:default/${service}`,
    owners: ['group:default/team-shop'],
    cells: ['dev', 'staging', 'production'].map(name =>
      healthyCell(name, changes[name]),
    ),
    ...change,
  };
}

/** Returns a matrix of rows. */
export function matrixOf(
  rows: DeliveryRow[],
  change: Partial<DeliveryMatrix> = {},
): DeliveryMatrix {
  return {
    version: '1',
    environments: ['dev', 'staging', 'production'],
    branch: { name: 'main', commit: 'd'.repeat(40) },
    freezes: [],
    problems: [],
    rows,
    ...change,
  };
}

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

/** A matrix with a cell of each state. */
export const SAMPLE = matrixOf(
  [
    rowOf('customers', { dev: CELLS.drift, production: CELLS.canary }),
    rowOf('orders', { staging: CELLS.invalid, production: CELLS.absent }),
    rowOf('products', { staging: CELLS.behind, production: CELLS.unknown }),
    rowOf(
      'reports',
      {},
      {
        component: undefined,
        owners: ['group:default/team-data'],
        problem:
          'No component of the catalog has the annotation comptoir.dev/application: reports.',
      },
    ),
    rowOf('shopping', { dev: CELLS.degraded }),
  ],
  {
    freezes: [
      {
        environment: 'production',
        from: ago(DAY),
        until: new Date(Date.now() + DAY).toISOString(),
        reason: 'Black Friday',
      },
    ],
  },
);
