import { getCompoundEntityRef } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { EntityLink, sentence } from '@comptoir/plugin-portal-react';
import { ReadinessBadge } from './ReadinessBadge';
import styles from './ReadinessRow.module.css';
import type { Watched } from './watch';

/** One entity: its description, or the reason when it is not ready; its owner; its state. */
export function ReadinessRow({ entity, readiness }: Watched) {
  const [owner] = getEntityRelations(entity, 'ownedBy');
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <EntityLink entity={getCompoundEntityRef(entity)} />
        <Text as="p" variant="body-small" color="secondary">
          {readiness?.reason
            ? sentence(readiness.reason)
            : entity.metadata.description}
        </Text>
      </div>
      <div className={styles.state}>
        <Text variant="body-small">
          {owner && <EntityLink entity={owner} />}
        </Text>
        {readiness ? (
          <ReadinessBadge state={readiness.state} />
        ) : (
          <Skeleton width={80} />
        )}
      </div>
    </li>
  );
}
