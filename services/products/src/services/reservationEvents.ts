import type { MissingStock } from '@comptoir/contracts/orders';
import {
  stockRejected,
  stockReserved,
} from '@comptoir/contracts/reservationEvents';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { ReservationDocument } from '../models/reservationModel.ts';

/** Creates `stock.reserved` for a fully reserved order. */
export function reservedEvent(reservation: ReservationDocument) {
  const { lines, holdUntil } = reservation;
  return newEvent({
    ...facts(reservation, stockReserved),
    data: { lines, heldUntil: holdUntil.toISOString() },
  });
}

/** Creates `stock.rejected` with the missing stock. */
export function missingEvent(
  reservation: ReservationDocument,
  missing: MissingStock[],
) {
  return newEvent({
    ...facts(reservation, stockRejected),
    data: { reason: 'missing', missing },
  });
}

/** Creates `stock.rejected` for an expired hold. */
export function expiredEvent(reservation: ReservationDocument) {
  return newEvent({
    ...facts(reservation, stockRejected),
    data: { reason: 'expired', missing: [] },
  });
}

function facts(
  { _id, version }: ReservationDocument,
  contract: { type: string; version: number },
) {
  return {
    type: contract.type,
    version: contract.version,
    aggregateId: _id,
    aggregateVersion: version + 1,
  };
}
