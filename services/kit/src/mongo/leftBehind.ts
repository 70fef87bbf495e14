import { CLOCK_SKEW_MS } from './DueQueue.ts';

/**
 * A filter for documents that were last written before `before`. A time in the
 * future was written before the clock moved back and counts as well.
 */
export function leftBehind(field: string, before: Date) {
  const future = new Date(Date.now() + CLOCK_SKEW_MS);
  return { $or: [{ [field]: { $lt: before } }, { [field]: { $gt: future } }] };
}
