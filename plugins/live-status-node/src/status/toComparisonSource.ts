import type { Source } from '@comptoir/plugin-live-status-common';
import type { ApplicationObject } from '../kinds/ApplicationObject';

interface ComparisonFacts {
  applications: Iterable<Pick<ApplicationObject, 'createdAt' | 'reconciledAt'>>;
  staleAfterMs: number;
  now: Date;
}

/**
 * Returns whether Argo CD's application controller still compares applications: its
 * newest comparison is recent. A new application is compared for the first time
 * within the same bound.
 */
export function toComparisonSource(facts: ComparisonFacts): Source {
  const { staleAfterMs, now } = facts;
  let newest: string | undefined;
  let newestComparison: string | undefined;
  for (const { createdAt, reconciledAt } of facts.applications) {
    newest = later(newest, reconciledAt ?? createdAt);
    newestComparison = later(newestComparison, reconciledAt);
  }
  const isStale =
    newest !== undefined && now.getTime() - Date.parse(newest) > staleAfterMs;
  if (!isStale) {
    return { state: 'current' };
  }
  return {
    state: 'unknown',
    asOf: newestComparison,
    reason: newestComparison
      ? `Argo CD's application controller has not compared any application since ${newestComparison}.`
      : "Argo CD's application controller has not compared any application yet.",
  };
}

/** Kubernetes writes times in UTC with the same number of digits. */
function later(
  a: string | undefined,
  b: string | undefined,
): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
