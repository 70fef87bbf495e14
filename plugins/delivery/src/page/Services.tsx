import { Button, Text } from '@backstage/ui';
import type {
  DeliveryMatrix,
  DeliveryRow,
} from '@comptoir/plugin-delivery-common';
import { useState } from 'react';
import { Matrix } from '../matrix/Matrix';
import styles from './DeliveryPage.module.css';

/** Rows that are drawn at first, and with each click. */
const STEP = 50;

interface ServicesProps {
  matrix: DeliveryMatrix;
  /** The rows that match, in their order. */
  rows: readonly DeliveryRow[];
  /** Removes all filters. */
  onReset: () => void;
}

/** The rows that match, in steps, and their number. */
export function Services({ matrix, rows, onReset }: ServicesProps) {
  const [limit, setLimit] = useState(STEP);
  const total = matrix.rows.length;
  const rest = rows.length - limit;
  const { branch } = matrix;
  return (
    <>
      <p role="status" className={styles.count}>
        {rows.length === total
          ? `${total} ${total === 1 ? 'service' : 'services'}`
          : `${rows.length} of ${total} services`}
        {branch?.commit && (
          <>
            , branch {branch.name} at{' '}
            <code title={branch.commit}>{branch.commit.slice(0, 8)}</code>
          </>
        )}
      </p>
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <Text as="p">No service matches.</Text>
          <Button variant="secondary" onPress={onReset}>
            Show all services
          </Button>
        </div>
      ) : (
        <div className={styles.table}>
          <Matrix matrix={matrix} rows={rows.slice(0, limit)} />
        </div>
      )}
      {rest > 0 && (
        <Button variant="secondary" onPress={() => setLimit(limit + STEP)}>
          Show {Math.min(rest, STEP)} more of {rest}
        </Button>
      )}
    </>
  );
}
