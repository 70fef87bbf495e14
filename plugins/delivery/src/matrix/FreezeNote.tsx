import type { Freeze } from '@comptoir/plugin-delivery-common';
import { RiSnowflakeLine } from '@remixicon/react';
import styles from './Matrix.module.css';

/** A freeze in force: until when; the tooltip contains the reason. */
export function FreezeNote({ freeze }: { freeze: Freeze }) {
  const { until, reason } = freeze;
  return (
    <span className={styles.freeze} title={reason}>
      <RiSnowflakeLine size={14} aria-hidden className={styles.icon} />
      Frozen until {new Date(until).toLocaleString()}
    </span>
  );
}
