import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type { ImageDocument, ImageModel } from '../models/imageModel.ts';

/** Pictures in MongoDB. */
export class ImageRepository {
  readonly #model: ImageModel;

  constructor(model: ImageModel) {
    this.#model = model;
  }

  async find(id: string): Promise<ImageDocument | null> {
    const found = await this.#model.findById(id);
    if (!found) {
      return null;
    }
    const { contentType, bytes, createdAt } = found;
    return { _id: id, contentType, bytes: Buffer.from(bytes), createdAt };
  }

  /** Returns the ids that exist. */
  async existing(ids: readonly string[]): Promise<Set<string>> {
    const found = await this.#model
      .find({ _id: { $in: [...ids] } }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return new Set(found.map(({ _id }) => _id));
  }

  /** @returns false when the picture already exists */
  async insert(image: ImageDocument): Promise<boolean> {
    try {
      await this.#model.create(image);
      return true;
    } catch (error) {
      if (duplicateKey(error) === undefined) {
        throw error;
      }
      return false;
    }
  }
}
