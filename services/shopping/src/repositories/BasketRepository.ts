import { leftBehind } from '@comptoir/kit/mongo/leftBehind';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type { BasketDocument, BasketModel } from '../models/basketModel.ts';

/** Fields that a change of a basket replaces. */
export type BasketChange = Partial<
  Pick<BasketDocument, 'lines' | 'merged' | 'mergedInto' | 'checkout'>
>;

/** Baskets in MongoDB; each change compares and increments the version. */
export class BasketRepository {
  readonly #model: BasketModel;

  constructor(model: BasketModel) {
    this.#model = model;
  }

  async find(id: string): Promise<BasketDocument | null> {
    return this.#model.findById(id).lean<BasketDocument>();
  }

  /** Creates a basket unless it exists. */
  async begin(id: string, customerId: string | null): Promise<void> {
    try {
      await this.#model.create({
        _id: id,
        customerId,
        version: 1,
        lines: [],
        merged: [],
        updatedAt: new Date(),
      });
    } catch (error) {
      if (duplicateKey(error) !== '_id') {
        throw error;
      }
    }
  }

  /** @returns the changed basket, or null when its version has changed */
  async change(
    basket: BasketDocument,
    change: BasketChange,
  ): Promise<BasketDocument | null> {
    const replaced = {
      ...change,
      updatedAt: new Date(),
      version: basket.version + 1,
    };
    const { matchedCount } = await this.#model.updateOne(
      { _id: basket._id, version: basket.version },
      { $set: replaced },
    );
    return matchedCount === 1 ? { ...basket, ...replaced } : null;
  }

  /** Removes the draft of an order that is stored in `orders`. */
  async endCheckout(id: string, orderId: string): Promise<void> {
    await this.#model.updateOne(
      { _id: id, 'checkout._id': orderId },
      { $unset: { checkout: 1 }, $inc: { version: 1 } },
    );
  }

  /** Finds baskets with a draft older than `before`, or dated in the future since the clock moved back. */
  async withCheckout(before: Date): Promise<BasketDocument[]> {
    return this.#model
      .find({
        'checkout._id': { $exists: true },
        ...leftBehind('updatedAt', before),
      })
      .limit(100)
      .lean<BasketDocument[]>();
  }

  async remove(id: string): Promise<void> {
    await this.#model.deleteOne({ _id: id });
  }
}
