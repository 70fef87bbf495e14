import type { StockLevel } from '@comptoir/contracts/products';
import { NotFoundError } from '@comptoir/kit/errors';
import { inBatches } from '@comptoir/kit/inBatches';
import type { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import type { MovementDocument } from '../models/movementModel.ts';
import type { MovementRepository } from '../repositories/MovementRepository.ts';
import type {
  Level,
  ProductRepository,
} from '../repositories/ProductRepository.ts';
import type { StockRepository } from '../repositories/StockRepository.ts';
import { MovementRecorder } from './MovementRecorder.ts';
import {
  type LevelRead,
  type MovementRequest,
  requireSame,
} from './MovementRequest.ts';
import { recordMovement } from './recordMovement.ts';
import { stockEvent } from './stockEvent.ts';

/** Options that make recording a movement faster. */
export interface RecordOptions {
  /** The level, if read before this movement could have been recorded; saves the search for an earlier record. */
  before?: LevelRead | undefined;
  /** Whether the movement's own document may be written later; not for audited movements. */
  later?: boolean;
}

/** Milliseconds during which movement documents are batched. */
const GATHER_MS = 20;

/**
 * Records stock movements and reads levels. The write that changes a level also
 * stores the movement in `inFlight` until the movement's own document is
 * written, so a crash in between loses nothing.
 */
export class StockService {
  readonly #stock: StockRepository;
  readonly #movements: MovementRepository;
  readonly #products: ProductRepository;
  readonly #audit: AuditTrail;
  readonly #finishSoon: (movement: MovementDocument) => Promise<void>;
  readonly #recorder: MovementRecorder;

  constructor(options: {
    stock: StockRepository;
    movements: MovementRepository;
    products: ProductRepository;
    audit: AuditTrail;
  }) {
    this.#stock = options.stock;
    this.#movements = options.movements;
    this.#products = options.products;
    this.#audit = options.audit;
    this.#recorder = new MovementRecorder(options);
    this.#finishSoon = inBatches(GATHER_MS, async movements => {
      await this.#movements.insertAll(movements);
      await this.#stock.finishAll(movements);
    });
  }

  /** @throws NotFoundError for a SKU without a product that never had stock */
  async level(sku: string): Promise<StockLevel> {
    const stock = await this.#stock.find(sku);
    if (!stock) {
      await this.#requireSku(sku);
    }
    return {
      sku,
      available: stock?.available ?? 0,
      updatedAt: (stock?.updatedAt ?? new Date(0)).toISOString(),
    };
  }

  /**
   * Lists movements before the movement `before`, newest first.
   *
   * @throws NotFoundError for an unknown SKU or movement
   */
  async history(
    sku: string,
    options: { limit: number; before: string | undefined },
  ): Promise<MovementDocument[]> {
    const { limit, before } = options;
    if (!(await this.#stock.find(sku))) {
      await this.#requireSku(sku);
    }
    if (before === undefined) {
      return this.#movements.list(sku, Number.MAX_SAFE_INTEGER, limit);
    }
    const from = await this.#movements.find(before);
    if (from?.sku !== sku) {
      throw new NotFoundError(`${sku} has no movement ${before}.`);
    }
    return this.#movements.list(sku, from.version, limit);
  }

  /**
   * Records an audited movement of a SKU.
   *
   * @throws NotFoundError for a SKU without a product, and the errors of {@link record}
   */
  async recordForProduct(request: MovementRequest): Promise<MovementDocument> {
    await this.#requireSku(request.sku);
    return this.record({ ...request, audited: true });
  }

  /**
   * Records a movement; idempotent by SKU and key.
   *
   * @throws ConflictError when stock would fall below zero, UnprocessableError
   *   when the key was used for another movement
   */
  async record(
    request: MovementRequest,
    options?: RecordOptions,
  ): Promise<MovementDocument> {
    const movement = await this.recordFirst(request, options);
    requireSame(request, movement);
    return movement;
  }

  /**
   * Records a movement like {@link record}, but returns the first movement recorded
   * under the key even if it differs from the request.
   *
   * @throws ConflictError when stock would fall below zero
   */
  async recordFirst(
    request: MovementRequest,
    { before, later }: RecordOptions = {},
  ): Promise<MovementDocument> {
    const { movement, earlier } = await this.#recorder.record(request, before);
    if (earlier || !later) {
      await this.#finish(movement);
    } else {
      this.#finishLater(movement);
    }
    return movement;
  }

  /** Finishes movements that a crash interrupted before `before`. */
  async finishOld(before: Date): Promise<void> {
    for (const movement of await this.#stock.unfinished(before)) {
      await this.#finish(movement);
    }
  }

  /**
   * Compares a level with the sum of its movements at the same version, after
   * finishing interrupted movements.
   *
   * @returns undefined for a SKU without a level
   */
  async compare(
    sku: string,
  ): Promise<
    { version: number; available: number; moved: number } | undefined
  > {
    const stock = await this.#stock.find(sku);
    if (!stock) {
      return undefined;
    }
    for (const movement of stock.inFlight) {
      await this.#finish(movement);
    }
    const moved = await this.#movements.sum(sku);
    const now = await this.#stock.find(sku);
    if (now?.version !== stock.version) {
      return this.compare(sku);
    }
    return { version: stock.version, available: stock.available, moved };
  }

  /**
   * Sets a level to the sum of its movements.
   *
   * @returns whether the level was wrong
   */
  async rebuild(sku: string): Promise<boolean> {
    const found = await this.compare(sku);
    if (!found || found.moved === found.available) {
      return false;
    }
    return (await this.#correct(sku, found)) || this.rebuild(sku);
  }

  /** Publishes a level again under a new version, for views with a wrong copy. */
  async republish(sku: string): Promise<void> {
    const found = await this.compare(sku);
    if (found && !(await this.#correct(sku, found))) {
      await this.republish(sku);
    }
  }

  /** Copies levels to products whose copy has an older version. */
  async copyMissedLevels(): Promise<void> {
    const missed = (await this.wrongCopies()).filter(
      ({ copy, level }) => copy.version < level.version,
    );
    await this.#products.copyLevels(missed.map(({ level }) => level));
  }

  /** Lists levels whose copy on a product is outdated or wrong. */
  async wrongCopies(): Promise<{ copy: Level; level: Level }[]> {
    const copies = await this.#products.copiedLevels();
    const found = [];
    for await (const level of this.#stock.all()) {
      const copy = copies.get(level.sku);
      if (!copy) {
        continue;
      }
      if (copy.version < level.version || copy.available !== level.available) {
        found.push({ copy, level });
      }
    }
    return found;
  }

  async #requireSku(sku: string): Promise<void> {
    if (await this.#products.hasSku(sku)) {
      return;
    }
    throw new NotFoundError(`No product has the SKU ${sku}.`);
  }

  #correct(
    sku: string,
    found: { version: number; available: number; moved: number },
  ): Promise<boolean> {
    const { version, available, moved } = found;
    const change = {
      sku,
      version: version + 1,
      reason: 'corrected' as const,
      quantity: moved - available,
    };
    return this.#stock.correct(
      { sku, available: moved, version },
      stockEvent(change, moved),
    );
  }

  /** Batches the write of the movement document; if it fails, the sweep finishes it from `inFlight`. */
  #finishLater(movement: MovementDocument): void {
    void this.#finishSoon(movement).catch(() => {});
  }

  async #finish(movement: MovementDocument): Promise<void> {
    await this.#movements.insert(movement);
    await recordMovement(this.#audit, movement);
    await this.#stock.finish(movement.sku, movement._id);
  }
}
