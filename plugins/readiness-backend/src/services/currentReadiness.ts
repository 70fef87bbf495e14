import type { Readiness } from '@comptoir/plugin-readiness-common';

/**
 * Returns the last answer of a target, or `unknown` with the reason when there is
 * none or it is too old.
 *
 * @param staleAfter - greatest age of an answer, in milliseconds
 * @param now - current time in milliseconds
 */
export function currentReadiness(
  target: string,
  last: Readiness | undefined,
  { staleAfter, now }: { staleAfter: number; now: number },
): Readiness {
  if (!last?.checkedAt) {
    const reason = 'it has not been checked yet';
    return { target, state: 'unknown', reason, checks: {} };
  }

  const { checkedAt } = last;
  const age = now - Date.parse(checkedAt);
  if (age <= staleAfter) {
    return last;
  }
  const reason = `its last check was ${Math.round(age / 1000)} s ago`;
  return { target, state: 'unknown', reason, checkedAt, checks: {} };
}
