import type { Money } from '@comptoir/contracts/common';
import { ConflictError } from '@comptoir/kit/errors';

/** The total isn't the one that the shopper has seen; nothing was ordered. */
export class PriceChangedError extends ConflictError {
  constructor(newTotal: Money) {
    super('The total has changed since it was shown: show it again.', {
      fields: [{ field: 'body.shownTotal', message: 'is not the total now' }],
      members: { newTotal },
    });
  }
}
