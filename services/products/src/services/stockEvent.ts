import { stockChanged } from '@comptoir/contracts/productEvents';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { MovementDocument } from '../models/movementModel.ts';

/** Creates `stock.changed` with the level after a movement, in units. */
export function stockEvent(
  movement: Pick<MovementDocument, 'sku' | 'version' | 'quantity' | 'reason'>,
  available: number,
) {
  const { sku, version, quantity, reason } = movement;
  return newEvent({
    type: stockChanged.type,
    version: stockChanged.version,
    aggregateId: sku,
    aggregateVersion: version,
    data: { sku, available, change: quantity, reason },
  });
}
