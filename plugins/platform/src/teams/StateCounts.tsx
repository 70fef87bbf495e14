import type { ReadinessState } from '@comptoir/plugin-platform-common';
import { Text } from '@backstage/ui';
import { StateBadge } from '../readiness/StateBadge';
import styles from './TeamsPage.module.css';

const ORDER: ReadinessState[] = ['down', 'not-ready', 'unknown', 'ready'];

/** How many are in each state, the worst first. */
export function StateCounts({ states }: { states: ReadinessState[] }) {
  const counts = ORDER.map(state => ({
    state,
    count: states.filter(one => one === state).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;

  return (
    <div className={styles.states}>
      {counts.map(({ state, count }) => (
        <Text key={state} className={styles.state}>
          {count} <StateBadge state={state} />
        </Text>
      ))}
    </div>
  );
}
