/** How long to wait before trying again. */
export interface BackOff {
  /** Milliseconds before the second try. */
  firstMs: number;
  /** No wait is longer, in milliseconds. */
  maxMs: number;
}

/** Doubles with each attempt (1, 2, …) up to the maximum; milliseconds. */
export function backOffDelay(backOff: BackOff, attempt: number): number {
  return Math.min(
    backOff.maxMs,
    backOff.firstMs * 2 ** Math.max(0, attempt - 1),
  );
}
