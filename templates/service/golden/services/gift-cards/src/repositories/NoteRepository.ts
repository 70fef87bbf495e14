import type { PageRequest } from '@comptoir/kit/http/keysetPage';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type { NoteDocument, NoteModel } from '../models/noteModel.ts';

/** The fields of a note that a write replaces. */
export type NoteContent = Pick<NoteDocument, 'text' | 'authorId'>;

/** Stores notes in MongoDB. */
export class NoteRepository {
  readonly #model: NoteModel;

  constructor(model: NoteModel) {
    this.#model = model;
  }

  async find(id: string): Promise<NoteDocument | null> {
    return this.#model.findById(id).lean<NoteDocument>();
  }

  /** Lists one page of the notes. */
  async list(page: PageRequest): Promise<NoteDocument[]> {
    return this.#model
      .find(page.filter)
      .sort(page.sort)
      .limit(page.limit)
      .lean<NoteDocument[]>();
  }

  /** @returns whether the note was created */
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
      // Created concurrently: this write replaces it.
      if (duplicateKey(error) === undefined) throw error;
      return (await write()).upsertedCount === 1;
    }
  }

  async removeAuthor(authorId: string): Promise<void> {
    await this.#model.updateMany({ authorId }, { $set: { authorId: null } });
  }
}
