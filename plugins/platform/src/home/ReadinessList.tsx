import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Watched } from '../readiness/watched';
import styles from './ReadinessList.module.css';
import { ReadinessRow } from './ReadinessRow';

/** How each of these is doing. */
export function ReadinessList({ items }: { items: Watched[] }) {
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
