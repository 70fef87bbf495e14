import type { CheckResult } from './health.ts';

/** The check of starting: whether the database has its indexes. */
export function preparation(done: boolean): CheckResult {
  return done
    ? { status: 'up' }
    : { status: 'down', detail: 'the indexes are not made yet' };
}
