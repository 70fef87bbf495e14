import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { EntityLink, sentence } from '@comptoir/plugin-portal-react';
import { ReadinessBadge, type Watched } from '@comptoir/plugin-readiness-react';
import styles from './StateTable.module.css';

interface StateTableProps {
  /** Name of the table for screen readers. */
  label: string;
  items: Watched[];
}

/**
 * Components with their owner and one column per source of their state. The state
 * in each environment belongs after `Readiness`.
 */
export function StateTable({ label, items }: StateTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Component</th>
          <th scope="col">Owner</th>
          <th scope="col">Readiness</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <StateRow key={stringifyEntityRef(item.entity)} {...item} />
        ))}
      </tbody>
    </table>
  );
}

function StateRow({ entity, readiness }: Watched) {
  return (
    <tr>
      <th scope="row">
        <EntityLink entity={getCompoundEntityRef(entity)} />
        {readiness?.reason && (
          <Text as="p" variant="body-small" color="secondary">
            {sentence(readiness.reason)}
          </Text>
        )}
      </th>
      <td>
        {getEntityRelations(entity, 'ownedBy').map(owner => (
          <EntityLink key={stringifyEntityRef(owner)} entity={owner} />
        ))}
      </td>
      <td>
        {readiness ? (
          <ReadinessBadge state={readiness.state} />
        ) : (
          <Skeleton width={80} />
        )}
      </td>
    </tr>
  );
}
