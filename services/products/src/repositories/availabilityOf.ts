import type { Availability } from '@comptoir/contracts/products';

/** The highest number of units reported as low. */
const LOW = 5;

/** Converts available units into the public availability. */
export function availabilityOf(available: number): Availability {
  if (available <= 0) {
    return { status: 'out-of-stock', available: 0 };
  }
  return { status: available <= LOW ? 'low' : 'in-stock', available };
}
