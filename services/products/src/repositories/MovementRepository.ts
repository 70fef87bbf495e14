import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  MovementDocument,
  MovementModel,
} from '../models/movementModel.ts';

/** Movements in MongoDB: written once, never changed. */
export class MovementRepository {
  readonly #model: MovementModel;

  constructor(model: MovementModel) {
    this.#model = model;
  }

  async find(id: string): Promise<MovementDocument | null> {
    return this.#model.findById(id).lean<MovementDocument>();
  }

  async findAll(ids: readonly string[]): Promise<MovementDocument[]> {
    return this.#model
      .find({ _id: { $in: [...ids] } })
      .lean<MovementDocument[]>();
  }

  /** Returns the ids that exist. */
  async existing(ids: readonly string[]): Promise<Set<string>> {
    const found = await this.#model
      .find({ _id: { $in: [...ids] } }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return new Set(found.map(({ _id }) => _id));
  }

  /** Inserts a movement; idempotent. */
  async insert(movement: MovementDocument): Promise<void> {
    try {
      await this.#model.create(movement);
    } catch (error) {
      if (duplicateKey(error) !== '_id') {
        throw error;
      }
    }
  }

  /** Inserts many movements in one write; idempotent. */
  async insertAll(movements: readonly MovementDocument[]): Promise<void> {
    await this.#model.bulkWrite(
      movements.map(({ _id, ...facts }) => ({
        updateOne: {
          filter: { _id },
          update: { $setOnInsert: facts },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }

  /** Lists the movements below `version`, newest first. */
  async list(
    sku: string,
    version: number,
    limit: number,
  ): Promise<MovementDocument[]> {
    return this.#model
      .find({ sku, version: { $lt: version } })
      .sort({ version: -1 })
      .limit(limit)
      .lean<MovementDocument[]>();
  }

  /** Sums all movements of a SKU, in units. */
  async sum(sku: string): Promise<number> {
    const [found] = await this.#model.aggregate<{ total: number }>([
      { $match: { sku } },
      { $group: { _id: null, total: { $sum: '$quantity' } } },
    ]);
    return found?.total ?? 0;
  }
}
