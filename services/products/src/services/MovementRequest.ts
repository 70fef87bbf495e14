import { createHash } from 'node:crypto';
import type { MovementReason } from '@comptoir/contracts/products';
import { ConflictError, UnprocessableError } from '@comptoir/kit/errors';
import type { MovementDocument } from '../models/movementModel.ts';
import type { StockDocument } from '../models/stockModel.ts';

/** A requested change of stock. */
export interface MovementRequest {
  sku: string;
  reason: MovementReason;
  /** Signed, in units. */
  quantity: number;
  note: string | null;
  actor: string;
  /** Idempotency key: a movement is recorded once for each SKU and key. */
  key: string;
  /** Whether the audit trail records it. */
  audited?: true;
}

/** The fields of a level that a movement depends on. */
export type LevelRead = Pick<StockDocument, 'available' | 'version'>;

/** Derives the id of a movement from its SKU and key. */
export function movementId({ sku, key }: { sku: string; key: string }): string {
  const hash = createHash('sha256').update(`${sku}\n${key}`).digest('hex');
  return `mov_${hash.slice(0, 32)}`;
}

/** @throws UnprocessableError when the key was used for another movement */
export function requireSame(
  request: MovementRequest,
  { reason, quantity, note }: MovementDocument,
): void {
  const same =
    request.reason === reason &&
    request.quantity === quantity &&
    request.note === note;
  if (same) {
    return;
  }
  const message = 'was already used for another movement';
  throw new UnprocessableError(`The idempotency key ${message}.`, {
    fields: [{ field: 'headers.idempotency-key', message }],
  });
}

/** Creates the requested movement on top of a level. */
export function nextMovement(
  id: string,
  request: MovementRequest,
  stock: LevelRead | null,
): MovementDocument {
  const { sku, reason, quantity, note, actor } = request;
  const version = (stock?.version ?? 0) + 1;
  return {
    _id: id,
    sku,
    version,
    reason,
    quantity,
    note,
    actor,
    at: new Date(),
    ...(request.audited && { levelBefore: stock?.available ?? 0 }),
  };
}

/** @throws ConflictError when stock would fall below zero */
export function requireNotNegative(
  { sku, quantity }: MovementRequest,
  level: number,
): void {
  if (level >= 0) {
    return;
  }
  throw new ConflictError(
    `${sku} has ${level - quantity} units; a change of ${quantity} would make the stock negative.`,
    {
      fields: [
        {
          field: 'body.quantity',
          message: `must be at least ${quantity - level}`,
        },
      ],
    },
  );
}
