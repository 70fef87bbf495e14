import type {
  DeliveryCell,
  DeliveryMatrix,
} from '@comptoir/plugin-delivery-common';
import type { Source } from '@comptoir/plugin-live-status-common';

const DISCONNECTED = 'The portal backend does not respond.';

/**
 * Marks every cell as unknown. Parts that are unknown already keep their reason and
 * time.
 *
 * @param asOf - time of the last response or signal, ISO 8601
 */
export function markUnknown(
  matrix: DeliveryMatrix,
  asOf: string,
): DeliveryMatrix {
  const mark = <T extends { source: Source }>(part: T): T => ({
    ...part,
    source:
      part.source.state === 'current'
        ? { state: 'unknown', reason: DISCONNECTED, asOf }
        : part.source,
  });
  const markCell = (cell: DeliveryCell): DeliveryCell => ({
    ...cell,
    release: { ...cell.release, asOf: cell.release.asOf ?? asOf },
    delivery: mark(cell.delivery),
    pods: mark(cell.pods),
  });
  return {
    ...matrix,
    rows: matrix.rows.map(row => ({ ...row, cells: row.cells.map(markCell) })),
  };
}
