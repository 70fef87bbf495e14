import type { Facts } from '../facts/Facts.ts';

/** A condition that must hold once the shop is idle, after any faults. */
export interface Invariant {
  name: string;
  /** Returns the violations; empty if the invariant holds. */
  broken(facts: Facts): string[];
}

/** Order statuses that require goods and a payment, and those that exclude both. */
export const VALID = new Set(['confirmed', 'shipped', 'delivered']);
export const VOID = new Set(['rejected', 'cancelled']);
