import { Text } from '@backstage/ui';
import type { DeliveryStatus } from '@comptoir/plugin-live-status-common';
import { Ago } from '@comptoir/plugin-portal-react';
import styles from '../status/itemList.module.css';
import { shortRevision } from '../status/shortRevision';

/** Deployed revisions: which, when and by whom. */
export function RevisionList({ history }: Pick<DeliveryStatus, 'history'>) {
  if (history.length === 0) {
    return (
      <Text as="p" color="secondary">
        Argo CD has deployed nothing yet.
      </Text>
    );
  }
  return (
    <ol className={styles.list}>
      {history.map(({ id, revision, deployedAt, initiatedBy }) => (
        <li key={id} className={styles.item}>
          <div className={styles.head}>
            <code title={revision}>{shortRevision(revision)}</code>
            <Text variant="body-small" color="secondary">
              <Ago time={deployedAt} />
              {initiatedBy ? ` by ${initiatedBy}` : ', by automatic sync'}
            </Text>
          </div>
        </li>
      ))}
    </ol>
  );
}
