import { Link, Text } from '@backstage/ui';
import type { Check } from '@comptoir/plugin-change-requests-common';
import { sentence, StateBadge, type Tone } from '@comptoir/plugin-portal-react';
import styles from './ChangeRequestPage.module.css';

const LOOKS: Record<Check['state'], { tone: Tone; label: string }> = {
  passed: { tone: 'success', label: 'Passed' },
  failed: { tone: 'danger', label: 'Failed' },
  running: { tone: 'progress', label: 'Running' },
  unknown: { tone: 'unknown', label: 'Unknown' },
};

/** The findings about a change request; nothing when there are none. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label="Checks">
      {checks.map(({ name, state, detail, link }) => (
        <li key={name} className={styles.check}>
          <StateBadge {...LOOKS[state]} />
          {link ? <Link href={link}>{name}</Link> : <Text>{name}</Text>}
          {detail && <Text color="secondary">{sentence(detail)}</Text>}
        </li>
      ))}
    </ul>
  );
}
