import { CELLS } from './cells';
import { ago, DAY, matrixOf, rowOf } from './samples';

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
    rowOf('shopping', { dev: CELLS.degraded, staging: CELLS.blocked }),
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
