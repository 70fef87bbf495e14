import type { Money } from '@comptoir/contracts/common';

/** Up to this price a thing is small change. */
export const SMALL_PRICE: Money = { amount: 1_500, currency: 'EUR' };
