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
import { MovementMaker } from './MovementMaker.ts';
import {
  type LevelRead,
  type MovementRequest,
  requireSame,
} from './MovementRequest.ts';
import { recordMovement } from './recordMovement.ts';
import { stockEvent } from './stockEvent.ts';

/** How a movement may be made sooner. */
export interface RecordOptions {
  /** The level from before anybody could make this movement: it needn't be looked for. */
  before?: LevelRead | undefined;
  /** Whether its own document may follow later; not for what goes into the audit trail. */
  later?: boolean;
}

/** Milliseconds in which movements' own documents are gathered. */
const GATHER_MS = 20;

/**
 * Moves stock. The level carries a mark of the movement from the write that
 * counts it until the movement's own document is written, so a crash in
 * between loses nothing.
 */
export class StockService {
  readonly #stock: StockRepository;
  readonly #movements: MovementRepository;
  readonly #products: ProductRepository;
  readonly #audit: AuditTrail;
  readonly #finishSoon: (movement: MovementDocument) => Promise<void>;
  readonly #maker: MovementMaker;

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
    this.#maker = new MovementMaker(options);
    this.#finishSoon = inBatches(GATHER_MS, async movements => {
      await this.#movements.insertAll(movements);
      await this.#stock.finishAll(movements);
    });
  }

  /** @throws NotFoundError for a SKU that no product has and that never had stock */
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

  /** Newest first, those before the movement `before`; @throws NotFoundError for an unknown SKU or movement */
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

  /** As {@link record}, for a SKU that a product has, and into the audit trail; @throws NotFoundError */
  async recordForProduct(request: MovementRequest): Promise<MovementDocument> {
    await this.#requireSku(request.sku);
    return this.record({ ...request, audited: true });
  }

  /**
   * Makes a movement once, however often it is asked for.
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
   * As {@link record}, but answers whatever movement was first made under the
   * key, be it another one.
   *
   * @throws ConflictError when stock would fall below zero
   */
  async recordFirst(
    request: MovementRequest,
    { before, later }: RecordOptions = {},
  ): Promise<MovementDocument> {
    const { movement, earlier } = await this.#maker.make(request, before);
    if (earlier || !later) {
      await this.#finish(movement);
    } else {
      this.#finishLater(movement);
    }
    return movement;
  }

  /** Writes movements that a crash left half done before `before`. */
  async finishOld(before: Date): Promise<void> {
    for (const movement of await this.#stock.unfinished(before)) {
      await this.#finish(movement);
    }
  }

  /**
   * What a level is and what its movements amount to, at one version; those
   * half done are finished first. Undefined for a SKU that never had any.
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

  /** Sets a level to what its movements amount to; says whether it was wrong. */
  async rebuild(sku: string): Promise<boolean> {
    const found = await this.compare(sku);
    if (!found || found.moved === found.available) {
      return false;
    }
    return (await this.#correct(sku, found)) || this.rebuild(sku);
  }

  /** Tells of a level anew, as of a new version, for views that show it wrong. */
  async tellAnew(sku: string): Promise<void> {
    const found = await this.compare(sku);
    if (found && !(await this.#correct(sku, found))) {
      await this.tellAnew(sku);
    }
  }

  /** Shows each product the levels that it missed, if any. */
  async showMissed(): Promise<void> {
    const missed = (await this.misshown()).filter(({ shown, level }) => {
      return shown.version < level.version;
    });
    await this.#products.showLevels(missed.map(({ level }) => level));
  }

  /** Levels that products show otherwise than they are, or as they were. */
  async misshown(): Promise<{ shown: Level; level: Level }[]> {
    const levels = await this.#products.shownLevels();
    const found = [];
    for await (const level of this.#stock.all()) {
      const shown = levels.get(level.sku);
      if (!shown) {
        continue;
      }
      if (
        shown.version < level.version ||
        shown.available !== level.available
      ) {
        found.push({ shown, level });
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

  /** The mark carries the movement until then; if it comes to nothing, the sweeper finishes it. */
  #finishLater(movement: MovementDocument): void {
    void this.#finishSoon(movement).catch(() => {});
  }

  async #finish(movement: MovementDocument): Promise<void> {
    await this.#movements.insert(movement);
    await recordMovement(this.#audit, movement);
    await this.#stock.finish(movement.sku, movement._id);
  }
}
