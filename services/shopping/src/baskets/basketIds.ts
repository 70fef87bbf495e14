import { randomBytes } from 'node:crypto';

/** Creates the id of a guest's basket: 128 random bits, so it can't be guessed. */
export function newBasketId(): string {
  return `bsk_${randomBytes(16).toString('hex')}`;
}

/** Returns the id of a customer's only basket; it can't be the id of a guest's. */
export function customerBasketId(customerId: string): string {
  return `customer:${customerId}`;
}
