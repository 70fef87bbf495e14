import type { Availability } from '@comptoir/contracts/products';

/** From so many units on, nobody needs to hurry. */
const LOW = 5;

/** What a shopper is told of so many units. */
export function availabilityOf(available: number): Availability {
  if (available <= 0) {
    return { status: 'out-of-stock', available: 0 };
  }
  return { status: available <= LOW ? 'low' : 'in-stock', available };
}
