import type {
  DeliveryMatrix,
  DeliverySignal,
} from '@comptoir/plugin-delivery-common';

/**
 * Returns the matrix after a signal; undefined when the signal continues another
 * version or leaves rows out, so that the matrix must be requested.
 */
export function applySignal(
  matrix: DeliveryMatrix,
  signal: DeliverySignal,
): DeliveryMatrix | undefined {
  const { previous, rows, removed, isPartial, ...head } = signal;
  if (isPartial || previous !== matrix.version) {
    return undefined;
  }
  const gone = new Set(removed.concat(rows.map(({ service }) => service)));
  const kept = matrix.rows.filter(({ service }) => !gone.has(service));
  return {
    ...head,
    rows: [...kept, ...rows].sort((a, b) => a.service.localeCompare(b.service)),
  };
}
