import { randomBytes } from 'node:crypto';

/** A new id of a guest's basket: 128 random bits, which nobody guesses. */
export function newBasketId(): string {
  return `bsk_${randomBytes(16).toString('hex')}`;
}

/** The id of a customer's one basket; never the id of a guest's. */
export function customerBasketId(customerId: string): string {
  return `customer:${customerId}`;
}
