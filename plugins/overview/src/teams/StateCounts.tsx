import { Text } from '@backstage/ui';
import type { ReadinessState } from '@comptoir/plugin-readiness-common';
import { ReadinessBadge } from '@comptoir/plugin-readiness-react';
import styles from './TeamsPage.module.css';

const ORDER: ReadinessState[] = [
  'down',
  'not-ready',
  'unknown',
  'affected',
  'ready',
];

/** Number of processes in each state, the worst first. */
export function StateCounts({ states }: { states: ReadinessState[] }) {
  const counts = ORDER.map(state => ({
    state,
    count: states.filter(one => one === state).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) {
    return null;
  }

  return (
    <div className={styles.states}>
      {counts.map(({ state, count }) => (
        <Text key={state} className={styles.state}>
          {count} <ReadinessBadge state={state} />
        </Text>
      ))}
    </div>
  );
}
