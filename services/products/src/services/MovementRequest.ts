import { createHash } from 'node:crypto';
import type { MovementReason } from '@comptoir/contracts/products';
import { ConflictError, UnprocessableError } from '@comptoir/kit/errors';
import type { MovementDocument } from '../models/movementModel.ts';
import type { StockDocument } from '../models/stockModel.ts';

/** A change of stock that somebody asks for. */
export interface MovementRequest {
  sku: string;
  reason: MovementReason;
  /** Signed, in units. */
  quantity: number;
  note: string | null;
  actor: string;
  /** The same key for the same SKU is the same movement, made once. */
  key: string;
  /** Whether the audit trail tells of it. */
  audited?: true;
}

/** What a movement needs to know of the level before it. */
export type LevelRead = Pick<StockDocument, 'available' | 'version'>;

/** The same for the same SKU and key. */
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
  const message = 'was used before, for another movement';
  throw new UnprocessableError(`The idempotency key ${message}.`, {
    fields: [{ field: 'headers.idempotency-key', message }],
  });
}

/** The movement that a request asks for, at a level. */
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
    `${sku} has ${level - quantity} units; a change of ${quantity} would leave less than none.`,
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
