import type { ServiceContext } from '@comptoir/kit/service/defineService';
import type { Work } from '@comptoir/kit/service/startWork';
import type { ProductsConfig } from './config.ts';
import type { Services } from './createServices.ts';
import type { Models } from './models/Models.ts';

/** Milliseconds between two sweeps, and the age at which a movement counts as interrupted. */
const SWEEP_MS = 10_000;

/** Finishes movements, reservations and audit entries interrupted by a crash. */
export function declareWork(
  { stock, reservations }: Services,
  { models }: Pick<ServiceContext<ProductsConfig, Models>, 'models'>,
): Work[] {
  return [
    {
      name: 'copying missed stock levels to products',
      every: 'once',
      run: () => stock.copyMissedLevels(),
    },
    {
      name: 'finishing stock movements',
      every: SWEEP_MS,
      run: () => stock.finishOld(new Date(Date.now() - SWEEP_MS)),
    },
    {
      name: 'finishing reservations',
      every: SWEEP_MS,
      run: () => reservations.sweep(new Date()),
    },
    {
      name: 'writing audit entries of products',
      every: SWEEP_MS,
      run: () => models.productAudits.finishOld(),
    },
    {
      name: 'writing audit entries of categories',
      every: SWEEP_MS,
      run: () => models.categoryAudits.finishOld(),
    },
  ];
}
