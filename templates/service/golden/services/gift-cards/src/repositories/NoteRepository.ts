import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type { NoteDocument, NoteModel } from '../models/noteModel.ts';

/** What is written of a note. */
export type NoteContent = Pick<NoteDocument, 'text' | 'authorId'>;

/** Notes in MongoDB. */
export class NoteRepository {
  readonly #model: NoteModel;

  constructor(model: NoteModel) {
    this.#model = model;
  }

  async find(id: string): Promise<NoteDocument | null> {
    return this.#model.findById(id).lean<NoteDocument>();
  }

  /** In the order of their ids; `after` is left out. */
  async listAfter(after: string, limit: number): Promise<NoteDocument[]> {
    return this.#model
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<NoteDocument[]>();
  }

  /** @returns whether it is new */
  async put(id: string, content: NoteContent): Promise<boolean> {
    const write = () =>
      this.#model.updateOne(
        { _id: id },
        { $set: { ...content, updatedAt: new Date() } },
        { upsert: true },
      );
    try {
      return (await write()).upsertedCount === 1;
    } catch (error) {
      // It came into being meanwhile: this write changes it.
      if (duplicateKey(error) === undefined) throw error;
      return (await write()).upsertedCount === 1;
    }
  }

  async forgetAuthor(authorId: string): Promise<void> {
    await this.#model.updateMany({ authorId }, { $set: { authorId: null } });
  }
}
