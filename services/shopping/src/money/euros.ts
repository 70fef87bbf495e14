import type { Money } from '@comptoir/contracts/common';

/** @param amount - cents */
export function euros(amount: number): Money {
  return { amount, currency: 'EUR' };
}
