import { getCompoundEntityRef } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { EntityLink } from '../overview/EntityLink';
import { sentence } from '../readiness/sentence';
import { StateBadge } from '../readiness/StateBadge';
import type { Watched } from '../readiness/watched';
import styles from './ReadinessRow.module.css';

/** What it is or, when it is not well, why; whose it is; and how it is doing. */
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
          <StateBadge state={readiness.state} />
        ) : (
          <Skeleton width={80} />
        )}
      </div>
    </li>
  );
}
