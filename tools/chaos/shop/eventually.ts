import { eventually as within } from '@comptoir/kit-testing/eventually';

/** As the kit's, with a deadline for a machine that others use as well. */
export const eventually = <T>(
  assertion: () => Promise<T> | T,
  withinMs = 120_000,
): Promise<T> => within(assertion, withinMs);
