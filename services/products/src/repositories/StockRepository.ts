import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { leftBehind } from '@comptoir/kit/mongo/leftBehind';
import type { OutboxHandover } from '@comptoir/kit/mongo/OutboxHandover';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type { MovementDocument } from '../models/movementModel.ts';
import type { StockDocument, StockModel } from '../models/stockModel.ts';
import type { Level } from './ProductRepository.ts';

/** Stock levels in MongoDB; each write stores its event in the outbox. */
export class StockRepository {
  readonly #model: StockModel;
  readonly #handover: OutboxHandover;

  constructor(model: StockModel, handover: OutboxHandover) {
    this.#model = model;
    this.#handover = handover;
  }

  async find(sku: string): Promise<StockDocument | null> {
    return this.#model.findById(sku).lean<StockDocument>();
  }

  /** Reads levels by SKU; omits SKUs that never had a movement. */
  async levels(skus: readonly string[]): Promise<Map<string, Level>> {
    const found = await this.#model
      .find({ _id: { $in: [...skus] } }, { available: 1, version: 1 })
      .lean<StockDocument[]>();
    return new Map(found.map(document => [document._id, toLevel(document)]));
  }

  /** Streams all levels. */
  async *all(): AsyncGenerator<Level> {
    const cursor = this.#model
      .find({}, { available: 1, version: 1 })
      .lean<StockDocument>()
      .cursor();
    for await (const document of cursor) {
      yield toLevel(document);
    }
  }

  /**
   * Applies movements of one SKU and stores their events, if the level is still at
   * the version before the first one and never falls below zero.
   *
   * @returns whether all were applied; otherwise none was
   */
  async apply(
    movements: readonly MovementDocument[],
    events: readonly BusEvent[],
  ): Promise<boolean> {
    const [first, last] = [movements[0], movements.at(-1)];
    if (!first || !last) {
      return true;
    }
    const { sku, version } = first;
    if (version === 1) {
      return this.#insertFirst(movements, events);
    }
    const { quantity, lowest } = sumOf(movements);
    const outboxDueAt = this.#handover.dueAt();
    const result = await this.#model.updateOne(
      { _id: sku, version: version - 1, available: { $gte: -lowest } },
      {
        $inc: { available: quantity, version: movements.length },
        $set: { updatedAt: last.at, outboxDueAt },
        $push: { inFlight: { $each: movements }, outbox: { $each: events } },
      },
    );
    return this.#handOver(sku, events, result.matchedCount === 1);
  }

  /** Removes a movement from `inFlight` after its own document is written. */
  async finish(sku: string, movementId: string): Promise<void> {
    await this.#model.updateOne(
      { _id: sku },
      { $pull: { inFlight: { _id: movementId } } },
    );
  }

  /** Removes many movements from `inFlight` in one write. */
  async finishAll(
    movements: readonly Pick<MovementDocument, '_id' | 'sku'>[],
  ): Promise<void> {
    const bySku = Map.groupBy(movements, ({ sku }) => sku);
    await this.#model.bulkWrite(
      [...bySku].map(([sku, finished]) => ({
        updateMany: {
          filter: { _id: sku },
          update: {
            $pull: {
              inFlight: { _id: { $in: finished.map(({ _id }) => _id) } },
            },
          },
        },
      })),
      { ordered: false },
    );
  }

  /** Movements left in `inFlight` before `before`, or by writes dated in the future. */
  async unfinished(before: Date): Promise<MovementDocument[]> {
    const found = await this.#model
      .find(
        { 'inFlight.0': { $exists: true }, ...leftBehind('updatedAt', before) },
        { inFlight: 1 },
      )
      .lean<StockDocument[]>();
    return found.flatMap(({ inFlight }) => inFlight);
  }

  /** Corrects a level if it is still at `version`, and raises its version by one. */
  async correct(level: Level, event: BusEvent): Promise<boolean> {
    const outboxDueAt = this.#handover.dueAt();
    const result = await this.#model.updateOne(
      { _id: level.sku, version: level.version },
      {
        $set: {
          available: level.available,
          updatedAt: new Date(),
          outboxDueAt,
        },
        $inc: { version: 1 },
        $push: { outbox: event },
      },
    );
    return this.#handOver(level.sku, [event], result.matchedCount === 1);
  }

  async #insertFirst(
    movements: readonly MovementDocument[],
    events: readonly BusEvent[],
  ): Promise<boolean> {
    const [{ sku = '', at = new Date() } = {}] = movements;
    try {
      await this.#model.create({
        _id: sku,
        available: sumOf(movements).quantity,
        version: movements.length,
        updatedAt: at,
        inFlight: [...movements],
        outbox: [...events],
        outboxDueAt: this.#handover.dueAt(),
      });
      return this.#handOver(sku, events, true);
    } catch (error) {
      if (duplicateKey(error) === undefined) {
        throw error;
      }
      return false;
    }
  }

  #handOver(
    id: string,
    events: readonly BusEvent[],
    written: boolean,
  ): boolean {
    const stored = { collection: 'stock', id, events };
    if (written) {
      this.#handover.handOver(stored);
    }
    return written;
  }
}

function toLevel({ _id, available, version }: StockDocument): Level {
  return { sku: _id, available, version };
}

/** The sum of movements, and the lowest intermediate sum. */
function sumOf(movements: readonly MovementDocument[]) {
  let [quantity, lowest] = [0, 0];
  for (const movement of movements) {
    quantity += movement.quantity;
    lowest = Math.min(lowest, quantity);
  }
  return { quantity, lowest };
}
