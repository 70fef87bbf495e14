import { eventually as within } from '@comptoir/kit-testing/eventually';

/** The kit's `eventually` with a deadline for a shared machine. */
export const eventually = <T>(
  assertion: () => Promise<T> | T,
  withinMs = 120_000,
): Promise<T> => within(assertion, withinMs);
