import type {
  DeliveryMatrix,
  DeliveryRow,
} from '@comptoir/plugin-delivery-common';
import type { CSSProperties } from 'react';
import { FreezeNote } from './FreezeNote';
import styles from './Matrix.module.css';
import { RowView } from './RowView';

interface MatrixProps {
  matrix: DeliveryMatrix;
  /** The rows to show, in their order. */
  rows: readonly DeliveryRow[];
  /** Leaves out the column with the names, on the page of one service. Default: false. */
  isSingle?: boolean;
}

/** Services in rows and environments in columns, in the order of promotion; on a phone, one card per service. */
export function Matrix({ matrix, rows, isSingle = false }: MatrixProps) {
  const { environments, freezes } = matrix;
  const columns: CSSProperties & { '--columns': number } = {
    '--columns': environments.length,
  };
  return (
    <div
      role="table"
      aria-label="Releases"
      className={styles.matrix}
      data-single={isSingle}
      style={columns}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" className={styles.row}>
          <div role="columnheader" className={styles.name}>
            Service
          </div>
          {environments.map(environment => {
            const freeze = freezes.find(one => one.environment === environment);
            return (
              <div
                key={environment}
                role="columnheader"
                className={styles.column}
              >
                {environment} {freeze && <FreezeNote freeze={freeze} />}
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map(row => (
          <RowView key={row.service} row={row} freezes={freezes} />
        ))}
      </div>
    </div>
  );
}
