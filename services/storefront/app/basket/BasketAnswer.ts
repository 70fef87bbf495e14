/** What became of a change of the basket. */
export type BasketAnswer =
  | { done: 'added' | 'changed' | 'removed' }
  | { problem: 'expired' | 'full' | 'gone' }
  /** `held`: units that are in the basket already, where that is the reason. */
  | { problem: 'tooMany'; held: number };
