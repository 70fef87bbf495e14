import { getCompoundEntityRef } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import {
  EntityLink,
  formatAge,
  sentence,
  useNow,
} from '@comptoir/plugin-portal-react';
import { ReadinessBadge, type Watched } from '@comptoir/plugin-readiness-react';
import { CheckList } from '../card/CheckList';
import { DependencyList } from '../card/DependencyList';
import styles from './ProcessesPage.module.css';

/** One process: its entity and owner, its readiness, its checks. */
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
          <ReadinessBadge state={readiness.state} />
        ) : (
          <Skeleton width={80} />
        )}
        {readiness?.since && (
          <Text variant="body-small" color="secondary">
            for {formatAge(now - Date.parse(readiness.since))}
          </Text>
        )}
      </div>
      {readiness && (
        <div>
          {readiness.state === 'not-ready' && (
            <CheckList checks={readiness.checks} />
          )}
          <DependencyList dependencies={readiness.dependencies} />
        </div>
      )}
    </li>
  );
}
