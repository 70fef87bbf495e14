import type { Facts } from '../facts/Facts.ts';

/** Something that must be true of the shop once it has come to rest, whatever was killed before. */
export interface Invariant {
  name: string;
  /** What speaks against it; nothing when it holds. */
  broken(facts: Facts): string[];
}

/** How an order stands. */
export const STANDING = new Set(['confirmed', 'shipped', 'delivered']);
export const VOID = new Set(['rejected', 'cancelled']);
