import type { BasketOwner } from '../../src/shopping/ShoppingClient.ts';
import type { Visit } from '../../src/visit/Visit.ts';

/** Whose basket is meant; undefined for a guest who has none yet. */
export function basketOwner(visit: Visit): BasketOwner | undefined {
  if (visit.signedIn) {
    return 'customer';
  }
  return visit.basketId === undefined
    ? undefined
    : { basketId: visit.basketId };
}
