import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { APPLICATION_ANNOTATION } from '@comptoir/plugin-live-status-common';
import { useApplicationSummaries } from '@comptoir/plugin-live-status-react';
import {
  EntityLink,
  sentence,
  StateBadge,
  type StateBadgeProps,
} from '@comptoir/plugin-portal-react';
import { ReadinessBadge, type Watched } from '@comptoir/plugin-readiness-react';
import styles from './StateTable.module.css';

interface StateTableProps {
  /** Name of the table for screen readers. */
  label: string;
  items: Watched[];
}

/**
 * Components with their owner and one column per source of their state: their
 * processes, and the environments that they are deployed to.
 */
export function StateTable({ label, items }: StateTableProps) {
  const summaryOf = useApplicationSummaries();
  const rows = items.map(item => ({
    ...item,
    deployed: deployedState(item.entity, summaryOf),
  }));
  const isDeployed = rows.some(({ deployed }) => deployed !== undefined);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Component</th>
          <th scope="col">Owner</th>
          <th scope="col">Readiness</th>
          {isDeployed && <th scope="col">Environments</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <StateRow
            key={stringifyEntityRef(row.entity)}
            {...row}
            isDeployed={isDeployed}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Returns the worst state over all environments; undefined when it is deployed nowhere. */
function deployedState(
  { metadata }: Watched['entity'],
  summaryOf: ReturnType<typeof useApplicationSummaries>,
): StateBadgeProps | undefined {
  const application = metadata.annotations?.[APPLICATION_ANNOTATION];
  return application === undefined ? undefined : summaryOf(application);
}

interface StateRowProps extends Watched {
  deployed: StateBadgeProps | undefined;
  /** Whether the table has the column of environments. */
  isDeployed: boolean;
}

function StateRow(props: StateRowProps) {
  const { entity, readiness, deployed, isDeployed } = props;
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
      {isDeployed && <td>{deployed && <StateBadge {...deployed} />}</td>}
    </tr>
  );
}
