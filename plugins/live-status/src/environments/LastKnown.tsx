import type { Source } from '@comptoir/plugin-live-status-common';
import type { StateBadgeProps } from '@comptoir/plugin-portal-react';
import { Ago } from '../status/Ago';

interface LastKnownProps {
  source: Source;
  /** Returns the badges as they were when the data was current. */
  badgesWhenCurrent: (current: Source) => StateBadgeProps[];
}

/** The last known state in words, and its age; nothing when the state is current. */
export function LastKnown({ source, badgesWhenCurrent }: LastKnownProps) {
  const { state, asOf } = source;
  if (state === 'current' || !asOf) {
    return <></>;
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
