import type { Source } from '@comptoir/plugin-live-status-common';
import { Ago, type StateBadgeProps } from '@comptoir/plugin-portal-react';
import type { ReactNode } from 'react';

/**
 * Returns the last known state in words, and its age; undefined when the state is
 * current, or when there was no data yet.
 *
 * @param badgesWhenCurrent - returns the badges as they were when the data was current
 */
export function lastKnown(
  { state, asOf }: Source,
  badgesWhenCurrent: (current: Source) => StateBadgeProps[],
): ReactNode {
  if (state === 'current' || !asOf) {
    return undefined;
  }
  const labels = badgesWhenCurrent({ state: 'current' }).map(
    ({ label }) => label,
  );
  return (
    <>
      <Ago time={asOf} />: {labels.join(', ')}
    </>
  );
}
