import type { OrderStatus } from '@comptoir/contracts/orders';

/** What staff look for first stands first. */
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

/** The status that an address names; undefined for every other word. */
export function readStatus(word: string | null): OrderStatus | undefined {
  return statuses.find(status => status === word);
}
