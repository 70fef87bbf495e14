import type {
  Note,
  NoteInput,
  NoteList,
  NoteQuery,
} from '@comptoir/contracts/giftCards';
import { NotFoundError } from '@comptoir/kit/errors';
import { type PageCursor, pageOf } from '@comptoir/kit/http/pageCursor';
import type { NoteDocument } from '../models/noteModel.ts';
import type { NoteRepository } from '../repositories/NoteRepository.ts';

/** What cursors of the list are good for. */
const LIST = 'notes';

/** Keeps and finds notes. */
export class NoteService {
  readonly #notes: NoteRepository;
  readonly #cursors: PageCursor;

  constructor(options: { notes: NoteRepository; cursors: PageCursor }) {
    this.#notes = options.notes;
    this.#cursors = options.cursors;
  }

  /** @throws InputError for a cursor that isn't of this list */
  async list({ limit, cursor }: NoteQuery): Promise<NoteList> {
    const [after = ''] = cursor ? this.#cursors.read(LIST, cursor) : [];
    const found = await this.#notes.listAfter(after, limit + 1);
    const { items, last } = pageOf(found, limit);
    return {
      items: items.map(toNote),
      nextCursor: last ? this.#cursors.write(LIST, [last._id]) : null,
    };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<Note> {
    const note = await this.#notes.find(id);
    if (!note) throw new NotFoundError(`There is no note ${id}.`);
    return toNote(note);
  }

  /**
   * Makes the note be as given.
   *
   * @returns whether it is new
   */
  put(id: string, input: NoteInput, authorId: string): Promise<boolean> {
    return this.#notes.put(id, { text: input.text, authorId });
  }

  /** Their notes stay; that they wrote them is forgotten. */
  forgetAuthor(authorId: string): Promise<void> {
    return this.#notes.forgetAuthor(authorId);
  }
}

function toNote({ _id, text, updatedAt }: NoteDocument): Note {
  return { id: _id, text, updatedAt: updatedAt.toISOString() };
}
