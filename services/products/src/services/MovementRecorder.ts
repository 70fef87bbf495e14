import { ServiceUnavailableError } from '@comptoir/kit/errors';
import type { MovementDocument } from '../models/movementModel.ts';
import type { StockDocument } from '../models/stockModel.ts';
import type { MovementRepository } from '../repositories/MovementRepository.ts';
import type { StockRepository } from '../repositories/StockRepository.ts';
import {
  type LevelRead,
  type MovementRequest,
  movementId,
  nextMovement,
  requireNotNegative,
} from './MovementRequest.ts';
import { stockEvent } from './stockEvent.ts';

/** A movement, and whether it had been recorded before. */
export interface RecordedMovement {
  movement: MovementDocument;
  earlier: boolean;
}

interface PendingMovement {
  id: string;
  request: MovementRequest;
  before: LevelRead | undefined;
  resolve: (recorded: RecordedMovement) => void;
  reject: (error: unknown) => void;
}

/** Attempts to write a movement while others change the same level. */
const MAX_TRIES = 50;
/** The largest number of movements in one write. */
const BATCH_SIZE = 100;

/**
 * Applies movements to stock levels, each once. Movements of a SKU requested
 * during a write to its level are batched into the next write, because
 * concurrent writes to one level conflict.
 */
export class MovementRecorder {
  readonly #stock: StockRepository;
  readonly #movements: MovementRepository;
  /** Pending movements by SKU, while a write to its level is in progress. */
  readonly #waiting = new Map<string, PendingMovement[]>();

  constructor(options: {
    stock: StockRepository;
    movements: MovementRepository;
  }) {
    this.#stock = options.stock;
    this.#movements = options.movements;
  }

  /**
   * Records a movement.
   *
   * @param before - the level, if read before this movement could have been
   *   recorded; saves the search for an earlier record
   * @throws ConflictError when stock would fall below zero
   */
  record(
    request: MovementRequest,
    before?: LevelRead,
  ): Promise<RecordedMovement> {
    const { promise, resolve, reject } =
      Promise.withResolvers<RecordedMovement>();
    const id = movementId(request);
    const pending = { id, request, before, resolve, reject };
    const waiting = this.#waiting.get(request.sku);
    if (waiting) {
      waiting.push(pending);
    } else {
      void this.#drain(request.sku, pending);
    }
    return promise;
  }

  /** Finds movements recorded before, including those only in `inFlight` of the level. */
  async #findEarlier(
    ids: readonly string[],
    stock: StockDocument | null,
  ): Promise<Map<string, MovementDocument>> {
    const idSet = new Set(ids);
    const inFlight = stock?.inFlight.filter(({ _id }) => idSet.has(_id)) ?? [];
    const written = await this.#movements.findAll(ids);
    return new Map([...written, ...inFlight].map(one => [one._id, one]));
  }

  async #drain(sku: string, first: PendingMovement): Promise<void> {
    const waiting: PendingMovement[] = [];
    this.#waiting.set(sku, waiting);
    for (
      let batch = [first];
      batch.length > 0;
      batch = waiting.splice(0, BATCH_SIZE)
    ) {
      try {
        await this.#recordAll(sku, batch);
      } catch (error) {
        for (const { reject } of batch) {
          reject(error);
        }
      }
    }
    this.#waiting.delete(sku);
  }

  async #recordAll(sku: string, batch: PendingMovement[]): Promise<void> {
    const [{ before } = { before: undefined }] = batch;
    // A movement recorded after `before` was read has raised the version, so `apply` fails.
    if (batch.length === 1 && before && (await this.#apply(batch, before))) {
      return;
    }
    let left = batch;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      // Read the level first: a movement recorded after this read makes `apply` fail.
      const stock = await this.#stock.find(sku);
      const ids = left.map(({ id }) => id);
      const earlier = await this.#findEarlier(ids, stock);
      for (const { id, resolve } of left) {
        const movement = earlier.get(id);
        if (movement) {
          resolve({ movement, earlier: true });
        }
      }
      left = left.filter(({ id }) => !earlier.has(id));
      const unique = new Map(left.map(one => [one.id, one]));
      if (unique.size === 0) {
        return;
      }
      if (await this.#apply([...unique.values()], stock)) {
        left = left.filter(one => unique.get(one.id) !== one);
      }
      if (left.length === 0) {
        return;
      }
    }
    throw new ServiceUnavailableError(
      `The stock of ${sku} is changing too often; try again.`,
    );
  }

  /** @returns false, without resolving any request, when the level has changed since it was read */
  async #apply(
    batch: PendingMovement[],
    level: LevelRead | null,
  ): Promise<boolean> {
    const recorded: { pending: PendingMovement; movement: MovementDocument }[] =
      [];
    const refused: { pending: PendingMovement; error: unknown }[] = [];
    const events = [];
    let { available, version } = level ?? { available: 0, version: 0 };
    for (const pending of batch) {
      const { id, request } = pending;
      const next = available + request.quantity;
      try {
        requireNotNegative(request, next);
      } catch (error) {
        refused.push({ pending, error });
        continue;
      }
      const movement = nextMovement(id, request, { available, version });
      recorded.push({ pending, movement });
      events.push(stockEvent(movement, next));
      available = next;
      version = movement.version;
    }
    const movements = recorded.map(({ movement }) => movement);
    if (movements.length > 0 && !(await this.#stock.apply(movements, events))) {
      return false;
    }
    for (const { pending, movement } of recorded) {
      pending.resolve({ movement, earlier: false });
    }
    for (const { pending, error } of refused) {
      pending.reject(error);
    }
    return true;
  }
}
