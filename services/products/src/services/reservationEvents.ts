import type { MissingStock } from '@comptoir/contracts/orders';
import {
  stockRejected,
  stockReserved,
} from '@comptoir/contracts/reservationEvents';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { ReservationDocument } from '../models/reservationModel.ts';

/** Tells that an order's goods are all held. */
export function reservedEvent(reservation: ReservationDocument) {
  const { lines, holdUntil } = reservation;
  return newEvent({
    ...facts(reservation, stockReserved),
    data: { lines, heldUntil: holdUntil.toISOString() },
  });
}

/** Tells what there was too little of. */
export function missingEvent(
  reservation: ReservationDocument,
  missing: MissingStock[],
) {
  return newEvent({
    ...facts(reservation, stockRejected),
    data: { reason: 'missing', missing },
  });
}

/** Tells that nothing is held any longer. */
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
