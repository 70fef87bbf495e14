import type {
  DeliveryCell,
  DeliveryMatrix,
  DeliveryRow,
  Image,
} from '@comptoir/plugin-delivery-common';

/** Milliseconds. */
export const MINUTE = 60_000;
/** Milliseconds. */
export const DAY = 24 * 60 * MINUTE;

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
