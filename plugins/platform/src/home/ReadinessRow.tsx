import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import type { ReadinessState } from '@comptoir/plugin-platform-common';
import { EntityLink } from '../overview/EntityLink';
import { StateBadge } from '../readiness/StateBadge';
import styles from './ReadinessRow.module.css';

interface ReadinessRowProps {
  entity: Entity;
  /** Whether the reader or a group of theirs owns it. */
  mine: boolean;
  /** Undefined until it is known. */
  state: ReadinessState | undefined;
}

/** A component, what it is, whose it is, and how it is doing. */
export function ReadinessRow({ entity, mine, state }: ReadinessRowProps) {
  const [owner] = getEntityRelations(entity, 'ownedBy');
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <EntityLink entity={getCompoundEntityRef(entity)} />
        <Text as="p" variant="body-small" color="secondary">
          {entity.metadata.description}
        </Text>
      </div>
      <div className={styles.state}>
        <Text variant="body-small">
          {mine && 'Yours · '}
          {owner && <EntityLink entity={owner} />}
        </Text>
        {state ? <StateBadge state={state} /> : <Skeleton width={80} />}
      </div>
    </li>
  );
}
