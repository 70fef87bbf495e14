import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import type { AuditNote } from '@comptoir/kit/mongo/AuditNotes';
import { appendToOutbox, withOutbox } from '@comptoir/kit/mongo/outbox';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  CategoryDocument,
  CategoryModel,
} from '../models/categoryModel.ts';

/** The fields of a category that staff edit. */
export type CategoryContent = Pick<
  CategoryDocument,
  'name' | 'description' | 'image' | 'position'
>;

/** Categories in MongoDB; each write stores its event in the outbox. */
export class CategoryRepository {
  readonly #model: CategoryModel;

  constructor(model: CategoryModel) {
    this.#model = model;
  }

  async find(id: string): Promise<CategoryDocument | null> {
    return this.#model.findById(id).lean<CategoryDocument>();
  }

  async exists(id: string): Promise<boolean> {
    return (await this.#model.exists({ _id: id })) !== null;
  }

  /** @returns false when the category already exists */
  async insert(
    id: string,
    content: CategoryContent,
    event: BusEvent,
    audit?: AuditNote,
  ): Promise<boolean> {
    try {
      await this.#model.create({
        _id: id,
        version: 1,
        ...content,
        ...withOutbox(event),
        ...(audit && { audits: [audit] }),
      });
      return true;
    } catch (error) {
      if (duplicateKey(error) === undefined) {
        throw error;
      }
      return false;
    }
  }

  /** @returns false when the category is no longer at version `expected` */
  async replace(
    id: string,
    expected: number,
    content: CategoryContent,
    event: BusEvent,
    audit?: AuditNote,
  ): Promise<boolean> {
    const { push, set } = appendToOutbox(event);
    const result = await this.#model.updateOne(
      { _id: id, version: expected },
      {
        $set: { ...content, version: expected + 1, ...set },
        $push: { ...push, ...(audit && { audits: audit }) },
      },
    );
    return result.matchedCount === 1;
  }
}
