import { getCompoundEntityRef } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { EntityLink } from '../overview/EntityLink';
import { CheckList } from '../readiness/CheckList';
import { formatAge } from '../readiness/formatAge';
import { sentence } from '../readiness/sentence';
import { StateBadge } from '../readiness/StateBadge';
import { useNow } from '../readiness/useNow';
import type { Watched } from '../readiness/watched';
import styles from './ProcessesPage.module.css';

/** A process: what and whose it is, how it is doing, what it can use. */
export function ProcessRow({ entity, readiness }: Watched) {
  const [owner] = getEntityRelations(entity, 'ownedBy');
  const now = useNow();
  return (
    <li className={styles.row}>
      <div>
        <EntityLink entity={getCompoundEntityRef(entity)} />
        <Text as="p" variant="body-small" color="secondary">
          {readiness?.reason
            ? sentence(readiness.reason)
            : entity.metadata.description}
        </Text>
        <Text as="p" variant="body-small">
          {owner && <EntityLink entity={owner} />}
        </Text>
      </div>
      <div className={styles.state}>
        {readiness ? (
          <StateBadge state={readiness.state} />
        ) : (
          <Skeleton width={80} />
        )}
        {readiness?.since && (
          <Text variant="body-small" color="secondary">
            for {formatAge(now - Date.parse(readiness.since))}
          </Text>
        )}
      </div>
      {readiness && <CheckList checks={readiness.checks} />}
    </li>
  );
}
