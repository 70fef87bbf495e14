import type { Money } from '@comptoir/contracts/common';
import { ConflictError } from '@comptoir/kit/errors';

/** The total differs from the one that was shown; no order was placed. */
export class PriceChangedError extends ConflictError {
  constructor(newTotal: Money) {
    super('The total has changed since it was shown: show the new total.', {
      fields: [
        { field: 'body.shownTotal', message: 'is not the current total' },
      ],
      members: { newTotal },
    });
  }
}
