/** Outcome of a basket form. */
export type BasketAnswer =
  | { done: 'added' | 'changed' | 'removed' }
  | { problem: 'expired' | 'full' | 'gone' | 'large' }
  /** `held`: units already in the basket, if they are the reason. */
  | { problem: 'tooMany'; held: number };
