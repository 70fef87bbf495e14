import type { Money } from '@comptoir/contracts/common';

/** @param amount - in cents */
export function euros(amount: number): Money {
  return { amount, currency: 'EUR' };
}
