import { Text } from '@backstage/ui';
import type { Readiness } from '@comptoir/plugin-readiness-common';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import styles from './CheckList.module.css';

/** The preconditions of a process's readiness, each with its state. */
export function CheckList({ checks }: Pick<Readiness, 'checks'>) {
  const entries = Object.entries(checks);
  if (entries.length === 0) {
    return null;
  }

  return (
    <ul className={styles.list} aria-label="Preconditions">
      {entries.map(([name, { status, detail }]) => (
        <li key={name} className={styles.check} data-status={status}>
          {status === 'up' ? (
            <RiCheckLine size={16} aria-hidden />
          ) : (
            <RiCloseLine size={16} aria-hidden />
          )}
          <Text weight="bold" className={styles.name}>
            {name}
          </Text>
          <Text color="secondary">{detail ?? status}</Text>
        </li>
      ))}
    </ul>
  );
}
