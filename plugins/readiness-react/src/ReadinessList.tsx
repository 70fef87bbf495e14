import { stringifyEntityRef } from '@backstage/catalog-model';
import styles from './ReadinessList.module.css';
import { ReadinessRow } from './ReadinessRow';
import type { Watched } from './watch';

/** @public */
export interface ReadinessListProps {
  items: Watched[];
}

/**
 * Entities with their readiness, one row each.
 *
 * @public
 */
export function ReadinessList({ items }: ReadinessListProps) {
  return (
    <ul className={styles.list}>
      {items.map(({ entity, readiness }) => (
        <ReadinessRow
          key={stringifyEntityRef(entity)}
          entity={entity}
          readiness={readiness}
        />
      ))}
    </ul>
  );
}
