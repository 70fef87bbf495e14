import type { BasketOwner } from '../../src/shopping/ShoppingClient.ts';
import type { Visit } from '../../src/visit/Visit.ts';

/** Returns the owner of the visitor's basket; undefined for a guest without one. */
export function basketOwner(visit: Visit): BasketOwner | undefined {
  if (visit.signedIn) {
    return 'customer';
  }
  return visit.basketId === undefined
    ? undefined
    : { basketId: visit.basketId };
}
