import { parseEntityRef } from '@backstage/catalog-model';
import type { DeliveryRow, Freeze } from '@comptoir/plugin-delivery-common';
import { EntityLink, StateBadge } from '@comptoir/plugin-portal-react';
import { memo } from 'react';
import { CellView } from './CellView';
import styles from './Matrix.module.css';

interface RowViewProps {
  row: DeliveryRow;
  freezes: readonly Freeze[];
}

/** One service: its name and owners, and a cell for each environment. */
export const RowView = memo(({ row, freezes }: RowViewProps) => {
  const { service, component, owners, problem, cells } = row;
  return (
    <div role="row" className={styles.row}>
      <div role="rowheader" className={styles.name}>
        <p className={styles.title}>
          {component ? (
            <EntityLink entity={parseEntityRef(component)} />
          ) : (
            service
          )}
        </p>
        {owners.map(owner => (
          <p key={owner} className={styles.owner}>
            <EntityLink entity={parseEntityRef(owner)} />
          </p>
        ))}
        {problem && (
          <>
            <StateBadge
              tone="warning"
              label={component ? 'Not in Git' : 'No component'}
            />
            <p className={styles.reason}>{problem}</p>
          </>
        )}
      </div>
      {cells.map(cell => (
        <CellView
          key={cell.environment}
          cell={cell}
          freeze={freezes.find(one => one.environment === cell.environment)}
        />
      ))}
    </div>
  );
});
