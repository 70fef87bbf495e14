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

/** A movement, and whether it was made before. */
export interface Made {
  movement: MovementDocument;
  earlier: boolean;
}

interface Wanted {
  id: string;
  request: MovementRequest;
  before: LevelRead | undefined;
  resolve: (made: Made) => void;
  reject: (error: unknown) => void;
}

/** How often movements are tried against others of the same SKU. */
const TRIES = 50;
/** Movements of a SKU in one write. */
const MOST = 100;

/**
 * Counts movements into levels, each once. Those of one SKU that are wanted
 * while others of it are being written are written together: they would only
 * fail against each other.
 */
export class MovementMaker {
  readonly #stock: StockRepository;
  readonly #movements: MovementRepository;
  /** By SKU, while one of its movements is being made. */
  readonly #waiting = new Map<string, Wanted[]>();

  constructor(options: {
    stock: StockRepository;
    movements: MovementRepository;
  }) {
    this.#stock = options.stock;
    this.#movements = options.movements;
  }

  /**
   * @param before - the level from before anybody could make this movement, if
   *   read: then it needn't be looked for
   * @throws ConflictError when stock would fall below zero
   */
  make(request: MovementRequest, before?: LevelRead): Promise<Made> {
    const { promise, resolve, reject } = Promise.withResolvers<Made>();
    const id = movementId(request);
    const wanted = { id, request, before, resolve, reject };
    const waiting = this.#waiting.get(request.sku);
    if (waiting) {
      waiting.push(wanted);
    } else {
      void this.#work(request.sku, wanted);
    }
    return promise;
  }

  /** Those that were made, be it only as a mark on their level. */
  async #earlier(
    ids: readonly string[],
    stock: StockDocument | null,
  ): Promise<Map<string, MovementDocument>> {
    const wanted = new Set(ids);
    const marked = stock?.inFlight.filter(({ _id }) => wanted.has(_id)) ?? [];
    const written = await this.#movements.findAll(ids);
    return new Map([...written, ...marked].map(one => [one._id, one]));
  }

  async #work(sku: string, first: Wanted): Promise<void> {
    const waiting: Wanted[] = [];
    this.#waiting.set(sku, waiting);
    for (
      let batch = [first];
      batch.length > 0;
      batch = waiting.splice(0, MOST)
    ) {
      try {
        await this.#makeAll(sku, batch);
      } catch (error) {
        for (const { reject } of batch) {
          reject(error);
        }
      }
    }
    this.#waiting.delete(sku);
  }

  async #makeAll(sku: string, batch: Wanted[]): Promise<void> {
    const [{ before } = { before: undefined }] = batch;
    // Whatever was made since it was read has raised the version, and this fails.
    if (batch.length === 1 && before && (await this.#apply(batch, before))) {
      return;
    }
    let left = batch;
    for (let tries = 0; tries < TRIES; tries++) {
      // The order matters: a movement made after this read makes `apply` fail.
      const stock = await this.#stock.find(sku);
      const ids = left.map(({ id }) => id);
      const earlier = await this.#earlier(ids, stock);
      for (const { id, resolve } of left) {
        const movement = earlier.get(id);
        if (movement) {
          resolve({ movement, earlier: true });
        }
      }
      left = left.filter(({ id }) => !earlier.has(id));
      const once = new Map(left.map(one => [one.id, one]));
      if (once.size === 0) {
        return;
      }
      if (await this.#apply([...once.values()], stock)) {
        left = left.filter(one => once.get(one.id) !== one);
      }
      if (left.length === 0) {
        return;
      }
    }
    throw new ServiceUnavailableError(`The stock of ${sku} changes too fast.`);
  }

  /** False, and nobody is told, when the level is no longer the one that was read. */
  async #apply(batch: Wanted[], level: LevelRead | null): Promise<boolean> {
    const made: { wanted: Wanted; movement: MovementDocument }[] = [];
    const refused: { wanted: Wanted; error: unknown }[] = [];
    const events = [];
    let { available, version } = level ?? { available: 0, version: 0 };
    for (const wanted of batch) {
      const { id, request } = wanted;
      const next = available + request.quantity;
      try {
        requireNotNegative(request, next);
      } catch (error) {
        refused.push({ wanted, error });
        continue;
      }
      const movement = nextMovement(id, request, { available, version });
      made.push({ wanted, movement });
      events.push(stockEvent(movement, next));
      available = next;
      version = movement.version;
    }
    const movements = made.map(({ movement }) => movement);
    if (movements.length > 0 && !(await this.#stock.apply(movements, events))) {
      return false;
    }
    for (const { wanted, movement } of made) {
      wanted.resolve({ movement, earlier: false });
    }
    for (const { wanted, error } of refused) {
      wanted.reject(error);
    }
    return true;
  }
}
