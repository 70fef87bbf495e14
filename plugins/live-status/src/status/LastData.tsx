import { Text } from '@backstage/ui';
import type { Source } from '@comptoir/plugin-live-status-common';
import { Ago, sentence, StateBadge } from '@comptoir/plugin-portal-react';
import styles from './LastData.module.css';

interface LastDataProps {
  source: Source;
}

/** Says that what follows is not current, why, and how old it is. */
export function LastData({ source }: LastDataProps) {
  const { state, reason, asOf } = source;
  if (state === 'current') {
    return <></>;
  }
  return (
    <div className={styles.line}>
      <StateBadge tone="unknown" label="Unknown" />
      <Text variant="body-small" color="secondary">
        {reason && sentence(reason)}
        {asOf && (
          <>
            {' '}
            Last data <Ago time={asOf} />:
          </>
        )}
      </Text>
    </div>
  );
}
