import { Text } from '@backstage/ui';
import {
  StateBadge,
  type StateBadgeProps,
} from '@comptoir/plugin-portal-react';
import type { ReactNode } from 'react';
import styles from './Cell.module.css';

interface CellProps {
  label: string;
  badges: StateBadgeProps[];
  /** Details, each on a line of its own; empty ones are left out. */
  notes: ReactNode[];
}

/** One part of the state: badges, then details. */
export function Cell({ label, badges, notes }: CellProps) {
  return (
    <div className={styles.cell}>
      <dt>{label}</dt>
      <dd>
        {badges.map(badge => (
          <StateBadge key={badge.label} {...badge} />
        ))}
        {notes.filter(Boolean).map((note, index) => (
          <Text
            key={index}
            variant="body-small"
            color="secondary"
            className={styles.note}
          >
            {note}
          </Text>
        ))}
      </dd>
    </div>
  );
}
