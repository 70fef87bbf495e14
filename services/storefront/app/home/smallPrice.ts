import type { Money } from '@comptoir/contracts/common';

/** Upper price of the "small change" products. */
export const SMALL_PRICE: Money = { amount: 1_500, currency: 'EUR' };
