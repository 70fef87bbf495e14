import type { OrderStatus } from '@comptoir/contracts/orders';

/** Statuses in the order of their importance to staff. */
export const statuses = [
  'confirmed',
  'shipped',
  'placed',
  'reserved',
  'paid',
  'delivered',
  'rejected',
  'cancelled',
  'refunded',
] as const satisfies readonly OrderStatus[];

/** Parses a status of an address; undefined for any other text. */
export function readStatus(word: string | null): OrderStatus | undefined {
  return statuses.find(status => status === word);
}
